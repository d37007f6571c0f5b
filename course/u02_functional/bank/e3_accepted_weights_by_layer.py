# ---
# kind: accepted
# exercise: e3
# about: new layers, weights copied layer by layer
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation=keras.activations.elu, name="features"),
        layers.Dense(10, name="digit"),
        layers.Softmax(),
    ]
)
for name in ("features", "digit"):
    back.get_layer(name).set_weights(reader.get_layer(name).get_weights())
