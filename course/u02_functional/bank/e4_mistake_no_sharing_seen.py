# ---
# kind: mistake
# exercise: e4
# about: did not see the shared layer
# loses:
#   u02_e4_lists_shared: |
#     with_shared: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   none chosen
#       hint:     _twice is made once and called twice
# checks:
#   u02_e4_lists_shared: check_choice
# hints:
#   u02_e4_lists_shared: _twice is made once and called twice
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = []
can_be_a_stack = ["A", "E"]
