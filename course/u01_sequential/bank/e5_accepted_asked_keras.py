# ---
# kind: accepted
# exercise: e5
# about: read the missing numbers off the rebuilt model
# ---
# %% u01_e5_detective
rebuilt = keras.Sequential(
    [
        layers.InputLayer(shape=(64,)),
        layers.Dense(24, activation="sigmoid"),
        layers.Dropout(rate=0.3),
        layers.Dense(40, activation="sigmoid"),
        layers.Dense(5, activation="sigmoid"),
    ]
)
input_width = rebuilt.input_shape[-1]
widen_parameters = rebuilt.layers[2].count_params()
answer_units = rebuilt.output_shape[-1]
