# ---
# kind: mistake
# exercise: e4
# about: an underscore in a key
# loses:
#   u08_e4_left_all: |
#     left_over: wrong keys
#       expected: 'identity', 'projection', 'no relu', 'no shortcut'
#       actual:   'identity', 'projection', 'no_relu', 'no shortcut'
#       hint:     keep the keys as they are and change the values only
# checks:
#   u08_e4_left_all: check_mapping
# hints:
#   u08_e4_left_all: keep the keys as they are and change the values only
# ---
# %% u08_e4_left
left_over = {"identity": (0, 3), "projection": (0, 0), "no_relu": (-2, 3), "no shortcut": (0, 0)}
