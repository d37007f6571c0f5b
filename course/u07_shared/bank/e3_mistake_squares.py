# ---
# kind: mistake
# exercise: e3
# about: thinks that a square keeps the sign
# loses:
#   u07_e3_choose_table: |
#     comparisons['squared distance'][0]: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5
#   u07_e3_choose_suited: |
#     suited: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'abs(a - b)'
#       hint:     those with True in both columns, and all of them
# checks:
#   u07_e3_choose_table: check_mapping
#   u07_e3_choose_suited: check_choice
# hints:
#   u07_e3_choose_table: 'first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5'
#   u07_e3_choose_suited: those with True in both columns, and all of them
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": (False, True),
    "abs(a - b)": (True, True),
    "a * b": (True, False),
    "maximum": (True, False),
    "squared distance": (False, True),
    "concatenate": (False, False),
}
suited = ["abs(a - b)"]
