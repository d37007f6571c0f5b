# ---
# kind: mistake
# exercise: e4
# about: the models themselves in the list
# loses:
#   u02_e4_lists_stack: null
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = [graphs["A"], graphs["E"]]
