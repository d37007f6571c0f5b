# ---
# kind: accepted
# exercise: e6
# about: unrolled by Reshape, tanh as an operation
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Reshape((24,)),
        layers.Dense(16, ops.tanh),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
