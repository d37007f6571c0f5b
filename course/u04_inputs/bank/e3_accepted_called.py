# ---
# kind: accepted
# exercise: e3
# about: called instead of predict, as NumPy arrays
# ---
# %% u04_e3_feed
import numpy as np

by_list = np.array(given([patients[n] for n in ("worst", "mean", "error")]))
by_dict = ops.convert_to_numpy(given(patients))
order = ["worst", "mean", "error"]
x = tumours.x_test
apart = (given.predict(x, verbose=0) > 0.5) != (given.predict([x["mean"], x["error"], x["worst"]], verbose=0) > 0.5)
flips = int(apart.sum())
