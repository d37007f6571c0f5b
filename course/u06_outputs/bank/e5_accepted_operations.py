# ---
# kind: accepted
# exercise: e5
# about: activations as operations and layers
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = ops.relu(layers.Dense(24)(x))
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint", activation=None)(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam", loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"}
)
