# ---
# kind: mistake
# exercise: e1
# about: takes an addition for a sum of widths
# loses:
#   u03_e1_read_shapes: |
#     shape_2: wrong shape
#       expected: another shape
#       actual:   (None, 24)
#       hint:     an addition sums place by place: the width stays what it was
# checks:
#   u03_e1_read_shapes: check_shape
# hints:
#   u03_e1_read_shapes: 'an addition sums place by place: the width stays what it was'
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 24)
shape_3 = (None, 12)
after_concatenated = 200
