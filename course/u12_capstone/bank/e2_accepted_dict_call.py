# ---
# kind: accepted
# exercise: e2
# about: dict with keyword arguments, another order
# ---
# %% u12_e2_choose
choices = dict(
    trees="subclass",
    digits="sequential",
    filter="sequential",
    residual="functional",
    prices="functional",
    signatures="functional",
)
reasons = dict(trees="d", residual="c", signatures="a", prices="b")
