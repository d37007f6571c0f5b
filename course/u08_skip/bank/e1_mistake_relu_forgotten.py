# ---
# kind: mistake
# exercise: e1
# about: forgets relu in the identity block
# loses:
#   u08_e1_left_identity: |
#     left_over['identity'][0]: wrong number
#       expected: another number
#       actual:   -2
#       hint:     add what the silent body gives to x, once, then apply relu; first for -2, then for 3
#   u08_e1_left_all: |
#     left_over['identity'][0]: wrong number
#       expected: another number
#       actual:   -2
#       hint:     add what the silent body gives to x, once, then apply relu
# checks:
#   u08_e1_left_identity: check_mapping
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_identity: add what the silent body gives to x, once, then apply relu; first for -2, then for 3
#   u08_e1_left_all: add what the silent body gives to x, once, then apply relu
# ---
# %% u08_e1_left
left_over = {
    "identity": (-2, 3),
    "projection": (0, 0),
    "pre-activation": (-2, 3),
    "no shortcut": (0, 0),
}
