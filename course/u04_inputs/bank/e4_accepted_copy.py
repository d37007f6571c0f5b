# ---
# kind: accepted
# exercise: e4
# about: a copied dict, changes as an array
# ---
# %% u04_e4_off
import numpy as np

p = dict(patients)
p["worst"] = 0 * patients["worst"]
without_worst = given.predict(p, verbose=0)
changes = abs(given.predict(patients, verbose=0) - without_worst)[:, 0]
