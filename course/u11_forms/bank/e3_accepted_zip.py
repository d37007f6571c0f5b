# ---
# kind: accepted
# exercise: e3
# about: made from two lists
# ---
# %% u11_e3_fate
words = ["comes back", "Python code", "unknown class", "changed", "not saved", "comes back"]
fate = dict(zip("ABCDEF", words))
