# ---
# kind: accepted
# exercise: e4
# about: small letters
# ---
# %% u02_e4_lists
several_ends = ["c", "d"]
with_merge = ["d", "b"]
with_shared = ["f"]
can_be_a_stack = ["e", "a"]
