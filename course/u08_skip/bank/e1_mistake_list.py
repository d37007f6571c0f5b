# ---
# kind: mistake
# exercise: e1
# about: a list of tuples without keys
# loses:
#   u08_e1_left_identity: |
#     left_over: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 4 elements
#   u08_e1_left_all: |
#     left_over: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 4 elements
# checks:
#   u08_e1_left_identity: check_mapping
#   u08_e1_left_all: check_mapping
# ---
# %% u08_e1_left
left_over = [(0, 3), (0, 0), (-2, 3), (0, 0)]
