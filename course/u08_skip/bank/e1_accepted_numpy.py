# ---
# kind: accepted
# exercise: e1
# about: calculated with NumPy, arrays as values
# ---
# %% u08_e1_left
import numpy as np

x = np.array([-2.0, 3.0])
relu = lambda t: np.maximum(t, 0)  # noqa: E731
left_over = {
    "identity": relu(x + 0),
    "projection": relu(0 * x + 0),
    "pre-activation": x,
    "no shortcut": relu(0 * x),
}
