# ---
# kind: mistake
# exercise: e4
# about: thought that one layer twice in a row is a stack
# loses:
#   u02_e4_lists_stack: null
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E", "F"]
