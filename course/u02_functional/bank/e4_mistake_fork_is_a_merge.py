# ---
# kind: mistake
# exercise: e4
# about: took a fork for a merge
# loses:
#   u02_e4_lists_merge: |
#     with_merge: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'B', 'C', 'D'
#       hint:     C forks: one wire is read twice. Nothing is joined
# checks:
#   u02_e4_lists_merge: check_choice
# hints:
#   u02_e4_lists_merge: 'C forks: one wire is read twice. Nothing is joined'
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "C", "D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
