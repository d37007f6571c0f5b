# ---
# kind: mistake
# exercise: e3
# about: thinks that the loop is saved, and refused at loading
# loses:
#   u11_e3_fate_refused: |
#     fate['E']: wrong text
#       expected: another text
#       actual:   'Python code'
#       hint:     a node that holds a function: can it write down its own configuration?
# checks:
#   u11_e3_fate_refused: check_mapping
# hints:
#   u11_e3_fate_refused: 'a node that holds a function: can it write down its own configuration?'
# ---
# %% u11_e3_fate
fate = {"A": "comes back", "B": "Python code", "C": "unknown class", "D": "changed", "E": "Python code", "F": "comes back"}
