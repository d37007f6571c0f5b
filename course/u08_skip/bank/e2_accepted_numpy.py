# ---
# kind: accepted
# exercise: e2
# about: rounded up with NumPy, truth values of NumPy
# ---
# %% u08_e2_sizes
import numpy as np

half = int(np.ceil(13 / 2))
predicted = dict(
    valid=(13 - 2, 13 - 2, 10),
    half=(half, half, 10),
    back=(2 * half, 2 * half, 10),
    body=np.int64(10 * (6 * 9 + 1)),
    projection=10 * 7,
    norm=np.prod([4, 6]),
    trained=6 + 6,
)
sizes = np.array([8, 10, 12, 18, 20, 30])
fits = {int(size): size % 4 == 0 for size in sizes}
