# ---
# kind: accepted
# exercise: e6
# about: measured in a loop, array by array; frozen by name
# ---
# %% u10_e6_clinic
changed, faults = {}, {}
for letter, model in patients.items():
    now = model.get_layer("base").get_weights()
    moved = [bool(np.any(a != b)) for a, b in zip(now, trained)]
    changed[letter] = np.sum(moved)
    norm, strokes, features = any(moved[:2]), any(moved[4:6]), any(moved[6:])
    if not any(moved):
        faults[letter] = "Not compiled"
    elif norm:
        faults[letter] = "statistics"
    else:
        faults[letter] = "rebuilt" if any(moved[2:4]) else "half open"
for layer in trunk.layers:
    layer.trainable = layer.name != "norm"
pixels = keras.Input((64,))
repaired = keras.Model(pixels, layers.Dense(1, "sigmoid")(trunk(pixels)))
repaired.compile("adam", "binary_crossentropy")
