# ---
# kind: mistake
# exercise: e1
# about: the two counts swapped
# loses:
#   u03_e1_read_after_concatenated: |
#     after_concatenated: wrong number
#       expected: another number
#       actual:   104
#       hint:     that is after an addition: a concatenation is wider
#   u03_e1_read_after_added: |
#     after_added: wrong number
#       expected: another number
#       actual:   200
#       hint:     that is after a concatenation: an addition keeps the width of its operands
# checks:
#   u03_e1_read_after_concatenated: check_number
#   u03_e1_read_after_added: check_number
# hints:
#   u03_e1_read_after_concatenated: 'that is after an addition: a concatenation is wider'
#   u03_e1_read_after_added: 'that is after a concatenation: an addition keeps the width of its operands'
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = (None, 25)
shape_4 = (None, 12)
after_concatenated = 104
after_added = 200
