# ---
# kind: mistake
# exercise: e4
# about: did not take + for a merge
# loses:
#   u02_e4_lists_merge: |
#     with_merge: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'D'
#       hint:     + joins two wires into one, as Add does
# checks:
#   u02_e4_lists_merge: check_choice
# hints:
#   u02_e4_lists_merge: + joins two wires into one, as Add does
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
