# ---
# kind: mistake
# exercise: e4
# about: relu where there is none
# loses:
#   u08_e4_left_all: |
#     left_over['no relu'][0]: wrong number
#       expected: another number
#       actual:   0
#       hint:     what does the addition give, and is anything done to it afterwards?
# checks:
#   u08_e4_left_all: check_mapping
# hints:
#   u08_e4_left_all: what does the addition give, and is anything done to it afterwards?
# ---
# %% u08_e4_left
left_over = {"identity": (0, 3), "projection": (0, 0), "no relu": (0, 3), "no shortcut": (0, 0)}
