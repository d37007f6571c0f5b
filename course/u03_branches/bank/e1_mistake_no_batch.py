# ---
# kind: mistake
# exercise: e1
# about: leaves the batch out of every shape
# loses:
#   u03_e1_read_shapes: |
#     shape_1: wrong shape
#       expected: another shape
#       actual:   (24,)
#       hint:     this is without the batch dimension, which comes first and is None
#   u03_e1_read_unequal: |
#     shape_3: wrong shape
#       expected: another shape
#       actual:   (12,)
#       hint:     this is without the batch dimension, which comes first and is None
# checks:
#   u03_e1_read_shapes: check_shape
#   u03_e1_read_unequal: check_shape
# hints:
#   u03_e1_read_shapes: this is without the batch dimension, which comes first and is None
#   u03_e1_read_unequal: this is without the batch dimension, which comes first and is None
# ---
# %% u03_e1_read
shape_1 = (24,)
shape_2 = (12,)
shape_3 = (12,)
after_concatenated = 200
