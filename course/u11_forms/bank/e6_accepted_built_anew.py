# ---
# kind: accepted
# exercise: e6
# about: built anew, hidden's weights set
# ---
# %% u11_e6_clinic
faults = dict(zip("ABCD", ["old head kept", "weights lost", "cut too deep", "not frozen"]))
learns = {n: sum(np.size(w) for w in p.trainable_weights) for n, p in patients.items()}
same = {n: np.array_equal(p.get_layer("hidden").get_weights()[0], trained.get_layer("hidden").get_weights()[0]) for n, p in patients.items()}
i = keras.Input(shape=(13,))
hidden = layers.Dense(16, activation="relu", trainable=False)
j = ops.concatenate([i, hidden(i)], axis=-1)
hidden.set_weights(trained.get_layer("hidden").get_weights())
repaired = keras.Model(i, keras.activations.sigmoid(layers.Dense(1)(j)))
