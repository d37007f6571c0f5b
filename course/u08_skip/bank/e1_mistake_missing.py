# ---
# kind: mistake
# exercise: e1
# about: one block only
# loses:
#   u08_e1_left_all: |
#     left_over: wrong keys
#       expected: 'identity', 'projection', 'pre-activation', 'no shortcut'
#       actual:   'identity'
#       hint:     missing: 'projection', 'pre-activation', 'no shortcut'; keep the keys as they are and change the values only
# checks:
#   u08_e1_left_all: check_mapping
# hints:
#   u08_e1_left_all: 'missing: ''projection'', ''pre-activation'', ''no shortcut''; keep the keys as they are and change the values only'
# ---
# %% u08_e1_left
left_over = {"identity": (0, 3)}
