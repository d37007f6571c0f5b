# ---
# kind: mistake
# exercise: e1
# about: lets the input through a body of zeros
# loses:
#   u08_e1_left_all: |
#     left_over['no shortcut'][1]: wrong number
#       expected: another number
#       actual:   3
#       hint:     is there a way for x past the body?
# checks:
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_all: is there a way for x past the body?
# ---
# %% u08_e1_left
left_over = {
    "identity": (0, 3),
    "projection": (0, 0),
    "pre-activation": (-2, 3),
    "no shortcut": (0, 3),
}
