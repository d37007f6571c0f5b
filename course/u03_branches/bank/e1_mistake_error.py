# ---
# kind: mistake
# exercise: e1
# about: expects an error where Keras broadcasts
# loses:
#   u03_e1_read_unequal: |
#     shape_3: not a shape
#       expected: a shape, (...)
#       actual:   the text 'error'
#       hint:     a width of 1 is broadcast: Keras adds the one number to every place, silently
# checks:
#   u03_e1_read_unequal: check_shape
# hints:
#   u03_e1_read_unequal: 'a width of 1 is broadcast: Keras adds the one number to every place, silently'
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = "error"
after_concatenated = 200
