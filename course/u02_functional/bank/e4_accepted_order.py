# ---
# kind: accepted
# exercise: e4
# about: letters in another order, as tuples
# ---
# %% u02_e4_lists
several_ends = ("D", "C")
with_merge = ("D", "B")
with_shared = ("F",)
can_be_a_stack = ("E", "A")
