# ---
# kind: accepted
# exercise: e1
# about: counts each layer of both networks
# ---
# %% u06_e1_networks
two_networks = 2 * (64 + 1) * 48 + (48 + 1) * 10 + (48 + 1) * 1
