# ---
# kind: mistake
# exercise: e1
# about: forgets that the projection has weights
# loses:
#   u08_e1_left_all: |
#     left_over['projection'][1]: wrong number
#       expected: another number
#       actual:   3
#       hint:     the projection is a convolution: what does it give without its weights?
# checks:
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_all: 'the projection is a convolution: what does it give without its weights?'
# ---
# %% u08_e1_left
left_over = {
    "identity": (0, 3),
    "projection": (0, 3),
    "pre-activation": (-2, 3),
    "no shortcut": (0, 0),
}
