# ---
# kind: mistake
# exercise: e4
# about: a text instead of a list
# loses:
#   u02_e4_lists_merge: null
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = "BD"
with_shared = ["F"]
can_be_a_stack = ["A", "E"]
