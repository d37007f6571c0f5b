# ---
# kind: accepted
# exercise: e4
# about: the first and last list found by a program
# ---
# %% u02_e4_lists
several_ends = [n for n, g in graphs.items() if len(g.inputs) > 1 or len(g.outputs) > 1]
with_merge = list("BD")
with_shared = ["F"]
can_be_a_stack = [n for n in graphs if n not in several_ends + with_merge + with_shared]
