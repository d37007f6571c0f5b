# ---
# kind: accepted
# exercise: e1
# about: one dict of those that share
# ---
# %% u07_e1_shares
together = "ACF"
shares = {letter: letter in together for letter in "ABCDEF"}
counts = dict(arrays=2 * len(["kernel", "bias"]), joined=6 + 6 + 1)
