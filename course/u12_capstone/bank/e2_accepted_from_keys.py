# ---
# kind: accepted
# exercise: e2
# about: the common answer first, the exceptions after
# ---
# %% u12_e2_choose
choices = dict.fromkeys(
    ["digits", "prices", "signatures", "residual", "trees", "filter"], "functional"
)
choices["digits"] = choices["filter"] = "sequential"
choices["trees"] = "subclass"
reasons = dict(zip(["prices", "signatures", "residual", "trees"], "bacd"))
