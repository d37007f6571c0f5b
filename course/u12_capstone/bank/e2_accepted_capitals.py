# ---
# kind: accepted
# exercise: e2
# about: capitals and spaces
# ---
# %% u12_e2_choose
choices = {
    "digits": "Sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "SUBCLASS ",
    "filter": "Sequential",
}
reasons = {"prices": "B", "signatures": "A", "residual": "C", "trees": "D"}
