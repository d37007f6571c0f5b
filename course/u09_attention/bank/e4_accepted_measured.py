# ---
# kind: accepted
# exercise: e4
# about: the numbers are measured, the healthy block comes from the helper
# ---
# %% u09_e4_clinic
import numpy as np

random = np.random.default_rng(0)
rows, notes = random.normal(size=(2, 4, 8, 8)).astype("float32")
other = rows.copy()
other[:, 7] = random.normal(size=8)
ahead = {}
for letter, model in patients.items():
    change = np.abs(model([rows, notes]) - model([other, notes])).max(axis=(0, 2))
    ahead[letter] = (change[:7] > 1e-5).sum()
faults = dict(A="no mask", B="exchanged", C="post-norm", D="one shortcut")
repaired = patient(False, False, False, False)
