# ---
# kind: mistake
# exercise: e1
# about: relu after the addition, as in the older blocks
# loses:
#   u08_e1_left_all: |
#     left_over['pre-activation'][0]: wrong number
#       expected: another number
#       actual:   0
#       hint:     what does the addition give, and is anything done to it afterwards?
# checks:
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_all: what does the addition give, and is anything done to it afterwards?
# ---
# %% u08_e1_left
left_over = {
    "identity": (0, 3),
    "projection": (0, 0),
    "pre-activation": (0, 3),
    "no shortcut": (0, 0),
}
