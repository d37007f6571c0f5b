# ---
# kind: mistake
# exercise: e4
# about: thought that one layer twice in a row is a stack
# loses:
#   u02_e4_lists_stack: |
#     can_be_a_stack: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'A', 'E', 'F'
#       hint:     listed once, a layer is called once; two layers would have two sets of weights
# checks:
#   u02_e4_lists_stack: check_choice
# hints:
#   u02_e4_lists_stack: listed once, a layer is called once; two layers would have two sets of weights
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E", "F"]
