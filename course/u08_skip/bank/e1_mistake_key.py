# ---
# kind: mistake
# exercise: e1
# about: an underscore in a key
# loses:
#   u08_e1_left_all: |
#     left_over: wrong keys
#       expected: 'identity', 'projection', 'pre-activation', 'no shortcut'
#       actual:   'identity', 'projection', 'pre_activation', 'no shortcut'
#       hint:     the key 'pre_activation': did you mean 'pre-activation'?
# checks:
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_all: 'the key ''pre_activation'': did you mean ''pre-activation''?'
# ---
# %% u08_e1_left
left_over = {
    "identity": (0, 3),
    "projection": (0, 0),
    "pre_activation": (-2, 3),
    "no shortcut": (0, 0),
}
