# ---
# kind: mistake
# exercise: e4
# about: a text instead of a list
# loses:
#   u02_e4_lists_merge: |
#     with_merge: not a list
#       expected: a list of options
#       actual:   the text 'BD'
#       hint:     write [...]
# checks:
#   u02_e4_lists_merge: check_choice
# hints:
#   u02_e4_lists_merge: write [...]
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = "BD"
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
