# ---
# kind: accepted
# exercise: e5
# about: NumPy truth values
# ---
# %% u07_e5_prove
import numpy as np

if_shared, if_copied = np.int32(5200), np.int32(10200)
a, b = 1.0, 3.0
symmetric = {
    "a - b": np.bool_(a - b == b - a),
    "abs(a - b)": np.bool_(abs(a - b) == abs(b - a)),
    "a * b": np.bool_(a * b == b * a),
    "concatenate": np.bool_([a, b] == [b, a]),
    "maximum": np.bool_(max(a, b) == max(b, a)),
}
