# ---
# kind: mistake
# exercise: e1
# about: the count after an addition
# loses:
#   u03_e1_read_after_concatenated: |
#     after_concatenated: wrong number
#       expected: another number
#       actual:   104
#       hint:     that is after an addition: a concatenation is wider
# checks:
#   u03_e1_read_after_concatenated: check_number
# hints:
#   u03_e1_read_after_concatenated: 'that is after an addition: a concatenation is wider'
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = (None, 12)
after_concatenated = 104
