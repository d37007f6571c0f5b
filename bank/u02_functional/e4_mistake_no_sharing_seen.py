# ---
# kind: mistake
# exercise: e4
# about: did not see the shared layer
# loses:
#   u02_e4_lists_shared: null
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = []
can_be_a_stack = ["A", "E"]
