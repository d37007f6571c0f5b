# ---
# kind: accepted
# exercise: e6
# about: input_shape= on the first layer, a Lambda for tanh
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        layers.Flatten(input_shape=(6, 4)),
        layers.Dense(16, activation=lambda x: ops.tanh(x)),
        layers.Dense(24),
        layers.Dense(units=4, activation=keras.activations.softmax),
    ]
)
