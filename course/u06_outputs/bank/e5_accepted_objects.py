# ---
# kind: accepted
# exercise: e5
# about: losses as objects, linear written out
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, activation="linear", name="tint")(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss={
        "tint": keras.losses.MeanSquaredError(),
        "grape": keras.losses.SparseCategoricalCrossentropy(),
    },
)
