# ---
# kind: mistake
# exercise: e1
# about: shapes written as texts
# loses:
#   u03_e1_read_shapes: |
#     shape_1: not a shape
#       expected: a shape, (...)
#       actual:   the text '(None, 24)'
#       hint:     write the shape without quotes, as a tuple
#   u03_e1_read_unequal: |
#     shape_3: not a shape
#       expected: a shape, (...)
#       actual:   the text '(None, 12)'
#       hint:     write the shape without quotes, as a tuple
# checks:
#   u03_e1_read_shapes: check_shape
#   u03_e1_read_unequal: check_shape
# hints:
#   u03_e1_read_shapes: write the shape without quotes, as a tuple
#   u03_e1_read_unequal: write the shape without quotes, as a tuple
# ---
# %% u03_e1_read
shape_1 = "(None, 24)"
shape_2 = "(None, 12)"
shape_3 = "(None, 12)"
after_concatenated = 200
