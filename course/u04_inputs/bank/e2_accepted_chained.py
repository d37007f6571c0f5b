# ---
# kind: accepted
# exercise: e2
# about: one chained expression, inputs as a tuple
# ---
# %% u04_e2_towers
m, e, w = (keras.Input((10,), name=n) for n in ("mean", "error", "worst"))
three_towers = keras.Model(
    (m, e, w),
    layers.Dense(1, activation="sigmoid")(
        layers.concatenate(
            [
                layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(w)),
                layers.Dense(8, activation="relu")(m),
                layers.Dense(4, activation="tanh")(e),
            ]
        )
    ),
)
