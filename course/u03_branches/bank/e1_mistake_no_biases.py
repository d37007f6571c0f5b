# ---
# kind: mistake
# exercise: e1
# about: forgets the biases
# loses:
#   u03_e1_read_after_concatenated: |
#     after_concatenated: wrong number
#       expected: another number
#       actual:   192
#       hint:     that is the weights alone: each of the 8 units also has a bias
# checks:
#   u03_e1_read_after_concatenated: check_number
# hints:
#   u03_e1_read_after_concatenated: 'that is the weights alone: each of the 8 units also has a bias'
# ---
# %% u03_e1_read
shape_1 = (None, 24)
shape_2 = (None, 12)
shape_3 = (None, 12)
after_concatenated = 24 * 8
