# ---
# kind: reference
# about: the solutions
# ---
