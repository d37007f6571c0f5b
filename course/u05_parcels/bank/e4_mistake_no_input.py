# ---
# kind: mistake
# exercise: e4
# about: a stack without its Input
# loses:
#   u05_e4_scaling_adapted: |
#     repaired is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u05_e4_scaling_repaired: |
#     repaired is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u05_e4_scaling_adapted: check_adapted
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_adapted: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u05_e4_scaling_repaired: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
repaired = keras.Sequential([layers.Normalization(), layers.Dense(8, activation="relu"), layers.Dense(1)])
