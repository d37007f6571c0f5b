# ---
# kind: mistake
# exercise: e4
# about: believed the list of B's layers to be B
# loses:
#   u02_e4_lists_stack: |
#     can_be_a_stack: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'A', 'B', 'E'
#       hint:     the wire that skips a layer has no place in a list of layers
# checks:
#   u02_e4_lists_stack: check_choice
# hints:
#   u02_e4_lists_stack: the wire that skips a layer has no place in a list of layers
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["A", "B", "E"]
