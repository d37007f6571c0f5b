# ---
# kind: accepted
# exercise: e3
# about: called instead of predict, as NumPy arrays
# ---
# %% u04_e3_feed
import numpy as np

by_list = np.array(given([patients[n] for n in ("worst", "mean", "error")]))
by_dict = ops.convert_to_numpy(given(patients))
