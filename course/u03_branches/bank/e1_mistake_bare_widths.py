# ---
# kind: mistake
# exercise: e1
# about: widths instead of shapes
# loses:
#   u03_e1_read_shapes: |
#     shape_1: not a shape
#       expected: a shape, (...)
#       actual:   the number 24
#       hint:     a shape is a tuple with the batch first: (None, ...), not the number 24
#   u03_e1_read_unequal: |
#     shape_3: not a shape
#       expected: a shape, (...)
#       actual:   the number 12
#       hint:     a shape is a tuple with the batch first: (None, ...), not the number 12
# checks:
#   u03_e1_read_shapes: check_shape
#   u03_e1_read_unequal: check_shape
# hints:
#   u03_e1_read_shapes: 'a shape is a tuple with the batch first: (None, ...), not the number 24'
#   u03_e1_read_unequal: 'a shape is a tuple with the batch first: (None, ...), not the number 12'
# ---
# %% u03_e1_read
shape_1 = 24
shape_2 = 12
shape_3 = 12
after_concatenated = 200
