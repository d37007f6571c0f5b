# ---
# kind: mistake
# exercise: e4
# about: a letter that is not there
# loses:
#   u02_e4_lists_ends: |
#     several_ends: not one of the options
#       expected: one of 'A', 'B', 'C', 'D', 'E', 'F'
#       actual:   'G'
#       hint:     for each letter ask graphs[letter].inputs and graphs[letter].outputs
# checks:
#   u02_e4_lists_ends: check_choice
# hints:
#   u02_e4_lists_ends: for each letter ask graphs[letter].inputs and graphs[letter].outputs
# ---
# %% u02_e4_lists
several_ends = ["C", "D", "G"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
