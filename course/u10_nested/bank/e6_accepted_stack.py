# ---
# kind: accepted
# exercise: e6
# about: a stack around the trunk, the head's activation an operation
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Sequential(
    [keras.Input(shape=(64,)), trunk, layers.Dense(1, activation=ops.sigmoid)]
)
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
