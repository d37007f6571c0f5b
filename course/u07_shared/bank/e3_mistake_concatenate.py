# ---
# kind: mistake
# exercise: e3
# about: the same numbers in another order are taken for the same
# loses:
#   u07_e3_choose_table: |
#     comparisons['concatenate'][0]: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5
# checks:
#   u07_e3_choose_table: check_mapping
# hints:
#   u07_e3_choose_table: 'first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5'
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": (False, True),
    "abs(a - b)": (True, True),
    "a * b": (True, False),
    "maximum": (True, False),
    "squared distance": (True, True),
    "concatenate": (True, False),
}
suited = ["abs(a - b)", "squared distance"]
