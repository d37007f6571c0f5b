# ---
# kind: accepted
# exercise: e5
# about: losses as objects, linear written out
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
cultivar = layers.Dense(3, activation="softmax", name="cultivar")(features)
colour = layers.Dense(1, activation="linear", name="colour")(features)
wine_heads = keras.Model(x, {"cultivar": cultivar, "colour": colour})
wine_heads.compile(
    optimizer="adam",
    loss={
        "colour": keras.losses.MeanSquaredError(),
        "cultivar": keras.losses.SparseCategoricalCrossentropy(),
    },
)
