# ---
# kind: mistake
# exercise: e3
# about: thinks that a training step of one's own keeps a model from coming back
# loses:
#   u11_e3_fate_class: |
#     fate['F']: wrong text
#       expected: another text
#       actual:   'Python code'
#       hint:     Quiet is registered and has a graph; a training step changes no prediction
# checks:
#   u11_e3_fate_class: check_mapping
# hints:
#   u11_e3_fate_class: Quiet is registered and has a graph; a training step changes no prediction
# ---
# %% u11_e3_fate
fate = {"A": "comes back", "B": "Python code", "C": "unknown class", "D": "changed", "E": "not saved", "F": "Python code"}
