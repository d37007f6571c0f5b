# ---
# kind: mistake
# exercise: e3
# about: the two columns exchanged
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
#     comparisons['a * b'][0]: wrong
#       expected: the other truth value
#       actual:   False
#     comparisons['maximum'][0]: wrong
#       expected: the other truth value
#       actual:   False
# checks:
#   u07_e3_choose_difference: check_mapping
#   u07_e3_choose_table: check_mapping
# hints:
#   u07_e3_choose_difference: try a = 1 and b = 3, swapped; then a = b = 2 and a = b = 5
#   u07_e3_choose_table: 'first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5'
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": (True, False),
    "abs(a - b)": (True, True),
    "a * b": (False, True),
    "maximum": (False, True),
    "squared distance": (True, True),
    "concatenate": (False, False),
}
suited = ["abs(a - b)", "squared distance"]
