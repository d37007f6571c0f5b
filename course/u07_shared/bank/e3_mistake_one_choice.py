# ---
# kind: mistake
# exercise: e3
# about: chooses one, as text
# loses:
#   u07_e3_choose_suited: |
#     suited: not a list
#       expected: a list of options
#       actual:   the text 'abs(a - b)'
#       hint:     write [...]
# checks:
#   u07_e3_choose_suited: check_choice
# hints:
#   u07_e3_choose_suited: write [...]
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
suited = "abs(a - b)"
