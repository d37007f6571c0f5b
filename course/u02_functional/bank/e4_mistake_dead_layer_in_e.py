# ---
# kind: mistake
# exercise: e4
# about: thought the unused layer belongs to E
# loses:
#   u02_e4_lists_stack: |
#     can_be_a_stack: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'A'
#       hint:     a layer that no output leads back to is not in the graph: draw it
# checks:
#   u02_e4_lists_stack: check_choice
# hints:
#   u02_e4_lists_stack: 'a layer that no output leads back to is not in the graph: draw it'
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["A"]
