# ---
# kind: accepted
# exercise: e2
# about: all alike first, the exceptions after
# ---
# %% u12_e2_choose
names = ["digits", "prices", "signatures", "residual", "trees", "filter"]
choices = dict.fromkeys(names, "functional")
choices.update(digits="sequential", filter="sequential", trees="subclass")
reasons = dict(zip(["signatures", "prices", "residual", "trees"], "abcd"))
