# ---
# kind: mistake
# exercise: e3
# about: leaves out a key
# loses:
#   u07_e3_choose_table: |
#     comparisons: wrong keys
#       expected: 'a - b', 'abs(a - b)', 'a * b', 'maximum', 'squared distance', 'concatenate'
#       actual:   'a - b', 'abs(a - b)', 'a * b', 'maximum', 'squared distance'
#       hint:     missing: 'concatenate'; keep the keys as they are and change the values only
# checks:
#   u07_e3_choose_table: check_mapping
# hints:
#   u07_e3_choose_table: 'missing: ''concatenate''; keep the keys as they are and change the values only'
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": (False, True),
    "abs(a - b)": (True, True),
    "a * b": (True, False),
    "maximum": (True, False),
    "squared distance": (True, True),
}
suited = ["abs(a - b)", "squared distance"]
