# ---
# kind: mistake
# exercise: e3
# about: takes the product of equal codes for constant
# loses:
#   u07_e3_choose_table: |
#     comparisons['a * b'][1]: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5
#   u07_e3_choose_suited: |
#     suited: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'abs(a - b)', 'a * b', 'squared distance'
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
    "a * b": (True, True),
    "maximum": (True, False),
    "squared distance": (True, True),
    "concatenate": (False, False),
}
suited = ["abs(a - b)", "a * b", "squared distance"]
