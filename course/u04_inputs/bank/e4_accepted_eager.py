# ---
# kind: accepted
# exercise: e4
# about: called instead of predicted, then made arrays
# ---
# %% u04_e4_off
p = {k: v if k != "worst" else v - v for k, v in patients.items()}
without_worst = np.array(given(p))
changes = np.array(ops.abs(without_worst - given(patients)))[:, 0]
