# ---
# kind: mistake
# exercise: e4
# about: took a wire read twice for a shared layer
# loses:
#   u02_e4_lists_shared: |
#     with_shared: 2 options wrongly chosen or left out
#       expected: another selection
#       actual:   'B', 'C', 'F'
#       hint:     in B one wire is read twice; each layer is called once
# checks:
#   u02_e4_lists_shared: check_choice
# hints:
#   u02_e4_lists_shared: in B one wire is read twice; each layer is called once
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["B", "C", "F"]
can_be_a_stack = ["A", "E"]
