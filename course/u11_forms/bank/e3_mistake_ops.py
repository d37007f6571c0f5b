# ---
# kind: mistake
# exercise: e3
# about: thinks that operations are unknown to a file
# loses:
#   u11_e3_fate_loaded: |
#     fate['A']: wrong text
#       expected: another text
#       actual:   'unknown class'
#       hint:     ops.abs and + are Keras' own: known by name wherever Keras is
# checks:
#   u11_e3_fate_loaded: check_mapping
# hints:
#   u11_e3_fate_loaded: 'ops.abs and + are Keras'' own: known by name wherever Keras is'
# ---
# %% u11_e3_fate
fate = {"A": "unknown class", "B": "Python code", "C": "unknown class", "D": "changed", "E": "not saved", "F": "comes back"}
