# ---
# kind: accepted
# exercise: e6
# about: built by the helper of the given cell
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
repaired = admitted((16, "relu", 10), (6, "tanh", 10))
