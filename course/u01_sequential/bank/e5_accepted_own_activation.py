# ---
# kind: accepted
# exercise: e5
# about: activations that have no name in Keras
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24, activation=lambda z: keras.ops.exp(-(z**2))),
        layers.Dropout(0.2),
        layers.Dense(40, activation=keras.ops.sin),
        layers.Dense(5),
    ]
)
