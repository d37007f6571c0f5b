# ---
# kind: accepted
# exercise: e3
# about: a new stack around the reader's first layer
# ---
# %% u01_e3_parity
parity = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        build_reader().layers[0],
        layers.Dense(16, activation=keras.activations.relu),
        layers.Dense(1),
        layers.Activation("sigmoid"),
    ]
)
