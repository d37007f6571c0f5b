# ---
# kind: mistake
# exercise: e3
# about: takes a class of models for unknown, though it is registered
# loses:
#   u11_e3_fate_class: |
#     fate['F']: wrong text
#       expected: another text
#       actual:   'unknown class'
#       hint:     Quiet is registered and has a graph; a training step changes no prediction
# checks:
#   u11_e3_fate_class: check_mapping
# hints:
#   u11_e3_fate_class: Quiet is registered and has a graph; a training step changes no prediction
# ---
# %% u11_e3_fate
fate = {"A": "comes back", "B": "Python code", "C": "unknown class", "D": "changed", "E": "not saved", "F": "unknown class"}
