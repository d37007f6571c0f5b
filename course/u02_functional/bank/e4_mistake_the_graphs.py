# ---
# kind: mistake
# exercise: e4
# about: the models themselves in the list
# loses:
#   u02_e4_lists_stack: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
# ---
# %% u02_e4_lists
several_ends = ["C", "D"]
with_merge = ["B", "D"]
with_shared = ["F"]
can_be_a_stack = [graphs["A"], graphs["E"]]
