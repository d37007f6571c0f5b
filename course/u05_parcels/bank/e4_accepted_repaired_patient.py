# ---
# kind: accepted
# exercise: e4
# about: the means noted first, then a patient itself repaired
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {k: round(float(np.ravel(m.get_layer("scale").mean)[0]), 2) for k, m in patients.items()}
repaired = patients["A"]
repaired.get_layer("scale").adapt(old)
