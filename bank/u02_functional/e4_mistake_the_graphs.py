# ---
# kind: mistake
# exercise: e4
# about: the models themselves in the list
# loses:
#   u02_e4_lists_stack: |
#     not graded: there is a model inside a tuple or list; to give a model, look for a stray comma
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = [graphs["A"], graphs["E"]]
