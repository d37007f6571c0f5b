# ---
# kind: accepted
# exercise: e5
# about: activations as layers between the four
# ---
# %% u01_e5_detective
input_width, widen_parameters, answer_units = 64, 1000, 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24),
        layers.Activation("relu"),
        layers.Dropout(0.2),
        layers.Dense(40),
        layers.ReLU(),
        layers.Dense(5),
        layers.Softmax(),
    ]
)
