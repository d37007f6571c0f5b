# ---
# kind: mistake
# exercise: e1
# about: for 3 first, then for -2
# loses:
#   u08_e1_left_identity: |
#     left_over['identity']: the right values in another order
#       actual:   [3, 0]
#       hint:     add what the silent body gives to x, once, then apply relu; first for -2, then for 3
#   u08_e1_left_all: |
#     left_over['identity']: the right values in another order
#       actual:   [3, 0]
#       hint:     add what the silent body gives to x, once, then apply relu
#     left_over['pre-activation']: the right values in another order
#       actual:   [3, -2]
#       hint:     what does the addition give, and is anything done to it afterwards?
# checks:
#   u08_e1_left_identity: check_mapping
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_identity: add what the silent body gives to x, once, then apply relu; first for -2, then for 3
#   u08_e1_left_all: add what the silent body gives to x, once, then apply relu
# ---
# %% u08_e1_left
left_over = {
    "identity": (3, 0),
    "projection": (0, 0),
    "pre-activation": (3, -2),
    "no shortcut": (0, 0),
}
