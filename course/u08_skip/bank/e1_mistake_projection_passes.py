# ---
# kind: mistake
# exercise: e1
# about: forgets that the projection has weights
# loses:
#   u08_e1_left_all: |
#     left_over['projection'][1]: wrong number
#       expected: another number
#       actual:   3
#       hint:     the projection is a convolution, and its weights are zero, too: what does it give of 3?
# checks:
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_all: 'the projection is a convolution, and its weights are zero, too: what does it give of 3?'
# ---
# %% u08_e1_left
left_over = {
    "identity": (0, 3),
    "projection": (0, 3),
    "pre-activation": (-2, 3),
    "no shortcut": (0, 0),
}
