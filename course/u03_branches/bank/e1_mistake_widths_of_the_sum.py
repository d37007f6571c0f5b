# ---
# kind: mistake
# exercise: e1
# about: adds widths where a single number is broadcast
# loses:
#   u03_e1_read_unequal: |
#     shape_3: wrong shape
#       expected: another shape
#       actual:   (None, 13)
#       hint:     adding sums numbers, not widths
# checks:
#   u03_e1_read_unequal: check_shape
# hints:
#   u03_e1_read_unequal: adding sums numbers, not widths
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = (None, 13)
after_concatenated = 200
