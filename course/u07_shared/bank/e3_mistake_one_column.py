# ---
# kind: mistake
# exercise: e3
# about: one truth value for each
# loses:
#   u07_e3_choose_difference: |
#     comparisons['a - b']: not a list
#       expected: a list, [...]
#       actual:   the truth value False
#       hint:     2 values belong here, as a list or a tuple
#   u07_e3_choose_table: |
#     comparisons['a - b']: not a list
#       expected: a list, [...]
#       actual:   the truth value False
#       hint:     2 values belong here, as a list or a tuple
#     comparisons['abs(a - b)']: not a list
#       expected: a list, [...]
#       actual:   the truth value True
#       hint:     2 values belong here, as a list or a tuple
#     comparisons['a * b']: not a list
#       expected: a list, [...]
#       actual:   the truth value True
#       hint:     2 values belong here, as a list or a tuple
#     and 3 more
# checks:
#   u07_e3_choose_difference: check_mapping
#   u07_e3_choose_table: check_mapping
# hints:
#   u07_e3_choose_difference: 2 values belong here, as a list or a tuple
#   u07_e3_choose_table: 2 values belong here, as a list or a tuple
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
