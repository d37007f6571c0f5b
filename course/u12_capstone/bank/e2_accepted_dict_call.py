# ---
# kind: accepted
# exercise: e2
# about: dict with keyword arguments, another order
# ---
# %% u12_e2_choose
choices = dict(
    until="subclass",
    digits="sequential",
    filter="sequential",
    residual="functional",
    prices="functional",
    signatures="functional",
)
reasons = dict(until="d", residual="c", signatures="a", prices="b")
