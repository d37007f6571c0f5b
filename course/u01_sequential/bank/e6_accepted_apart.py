# ---
# kind: accepted
# exercise: e6
# about: activations as layers, linear by name
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16),
        layers.Activation("tanh"),
        layers.Dense(24, activation="linear"),
        layers.Dense(4),
        layers.Softmax(),
    ]
)
