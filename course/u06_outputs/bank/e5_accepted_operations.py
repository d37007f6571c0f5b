# ---
# kind: accepted
# exercise: e5
# about: activations as operations and layers
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = ops.relu(layers.Dense(24)(x))
cultivar = layers.Dense(3, activation="softmax", name="cultivar")(features)
colour = layers.Dense(1, name="colour", activation=None)(features)
wine_heads = keras.Model(x, {"cultivar": cultivar, "colour": colour})
wine_heads.compile(
    optimizer="adam", loss={"cultivar": "sparse_categorical_crossentropy", "colour": "mse"}
)
