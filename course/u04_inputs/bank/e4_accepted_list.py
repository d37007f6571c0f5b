# ---
# kind: accepted
# exercise: e4
# about: fed by list, changes in a loop
# ---
# %% u04_e4_off
zeros = np.zeros((5, 10))
without_worst = given.predict([zeros, patients["mean"], patients["error"]], verbose=0)
full = given.predict(patients, verbose=0)
changes = []
for a, b in zip(full, without_worst):
    changes.append(float(abs(a[0] - b[0])))
