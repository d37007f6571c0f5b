# ---
# kind: mistake
# exercise: e3
# about: one truth value for each
# loses:
#   u07_e3_choose_difference: |
#     comparisons['a - b']: not a list
#       expected: a list, [...]
#       actual:   the truth value False
#   u07_e3_choose_table: |
#     comparisons['a - b']: not a list
#       expected: a list, [...]
#       actual:   the truth value False
#       hint:     first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5
#     comparisons['abs(a - b)']: not a list
#       expected: a list, [...]
#       actual:   the truth value True
#     comparisons['a * b']: not a list
#       expected: a list, [...]
#       actual:   the truth value True
#     and 3 more
# checks:
#   u07_e3_choose_difference: check_mapping
#   u07_e3_choose_table: check_mapping
# hints:
#   u07_e3_choose_table: 'first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5'
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "maximum": True,
    "squared distance": True,
    "concatenate": False,
}
suited = ["abs(a - b)", "squared distance"]
