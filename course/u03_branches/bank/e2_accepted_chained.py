# ---
# kind: accepted
# exercise: e2
# about: one chained expression, functional concatenate, callables
# ---
# %% u03_e2_wide_deep
raw = keras.layers.Input(shape=[10])
wide_deep = keras.Model(
    raw,
    layers.Dense(1)(
        layers.concatenate(
            [
                raw,
                layers.Dense(12, keras.activations.relu)(
                    layers.Dense(24, activation=keras.activations.relu)(raw)
                ),
            ]
        )
    ),
    name="my_model",
)
