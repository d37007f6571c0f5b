# ---
# kind: mistake
# exercise: e3
# about: the options without blanks
# loses:
#   u07_e3_choose_suited: |
#     suited: not one of the options
#       expected: one of 'a - b', 'abs(a - b)', 'a * b', 'maximum', 'squared distance', 'concatenate'
#       actual:   'abs(a-b)'
#       hint:     did you mean 'abs(a - b)'?
# checks:
#   u07_e3_choose_suited: check_choice
# hints:
#   u07_e3_choose_suited: did you mean 'abs(a - b)'?
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
suited = ["abs(a-b)", "squared distance"]
