# ---
# kind: mistake
# exercise: e4
# about: looked for several inputs only
# loses:
#   u02_e4_lists_ends: |
#     several_ends: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'D'
#       hint:     for each letter ask graphs[letter].inputs and graphs[letter].outputs
# checks:
#   u02_e4_lists_ends: check_choice
# hints:
#   u02_e4_lists_ends: for each letter ask graphs[letter].inputs and graphs[letter].outputs
# ---
# %% u02_e4_lists
several_ends = ["D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
