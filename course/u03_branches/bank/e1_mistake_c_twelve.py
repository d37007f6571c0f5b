# ---
# kind: mistake
# exercise: e1
# about: takes c for as wide as a and b
# loses:
#   u03_e1_read_three: |
#     shape_3: wrong shape
#       expected: another shape
#       actual:   (None, 36)
#       hint:     c is one number wide, not twelve
# checks:
#   u03_e1_read_three: check_shape
# hints:
#   u03_e1_read_three: c is one number wide, not twelve
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = (None, 36)
shape_4 = (None, 12)
after_concatenated = 200
after_added = 104
