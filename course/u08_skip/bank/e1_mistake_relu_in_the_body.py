# ---
# kind: mistake
# exercise: e1
# about: adds the relu of x, which the silent body swallows
# loses:
#   u08_e1_left_all: |
#     left_over['pre-activation'][1]: wrong number
#       expected: another number
#       actual:   6
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
    "pre-activation": (-2, 6),
    "no shortcut": (0, 0),
}
