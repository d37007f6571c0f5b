# ---
# kind: mistake
# exercise: e4
# about: did not take + for a merge
# loses:
#   u02_e4_lists_merge: null
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["D"]
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
