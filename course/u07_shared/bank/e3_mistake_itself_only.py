# ---
# kind: mistake
# exercise: e3
# about: lists all that are constant for a picture and itself
# loses:
#   u07_e3_choose_suited: |
#     suited: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'a - b', 'abs(a - b)', 'squared distance'
#       hint:     those with True in both columns, and all of them
# checks:
#   u07_e3_choose_suited: check_choice
# hints:
#   u07_e3_choose_suited: those with True in both columns, and all of them
# ---
# %% u07_e3_choose
comparisons = {
    "a - b": (False, True),
    "abs(a - b)": (True, True),
    "a * b": (True, False),
    "maximum": (True, False),
    "squared distance": (True, True),
    "concatenate": (False, False),
}
suited = ["a - b", "abs(a - b)", "squared distance"]
