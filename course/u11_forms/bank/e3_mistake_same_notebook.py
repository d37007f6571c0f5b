# ---
# kind: mistake
# exercise: e3
# about: thinks that the class is known, as it is in the same notebook
# loses:
#   u11_e3_fate_refused: |
#     fate['C']: wrong text
#       expected: another text
#       actual:   'comes back'
#       hint:     which class does the name in the file lead to, if nobody registered it?
# checks:
#   u11_e3_fate_refused: check_mapping
# hints:
#   u11_e3_fate_refused: which class does the name in the file lead to, if nobody registered it?
# ---
# %% u11_e3_fate
fate = {"A": "comes back", "B": "Python code", "C": "comes back", "D": "changed", "E": "not saved", "F": "comes back"}
