# ---
# kind: accepted
# exercise: e6
# about: the given function is what all were meant to be; capitals
# ---
# %% u06_e6_clinic
faults = {"D": "Two trunks", "C": "Chained", "B": "One unit", "A": "Bypassed"}
reads = dict(A=64.0, B=32.0, C=10.0, D=32.0)
repaired = build_two_heads()
