# ---
# kind: mistake
# exercise: e3
# about: takes a - b for symmetric
# loses:
#   u07_e3_choose_difference: |
#     comparisons['a - b'][0]: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     try a = 1 and b = 3, swapped; then a = b = 2 and a = b = 5
#   u07_e3_choose_table: |
#     comparisons['a - b'][0]: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5
# checks:
#   u07_e3_choose_difference: check_mapping
#   u07_e3_choose_table: check_mapping
# hints:
#   u07_e3_choose_difference: try a = 1 and b = 3, swapped; then a = b = 2 and a = b = 5
#   u07_e3_choose_table: 'first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5'
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": (True, True),
    "abs(a - b)": (True, True),
    "a * b": (True, False),
    "maximum": (True, False),
    "squared distance": (True, True),
    "concatenate": (False, False),
}
suited = ["abs(a - b)", "squared distance"]
