# ---
# kind: mistake
# exercise: e5
# about: relu on the quantity
# loses:
#   u06_e5_wine_heads: |
#     wine_heads, output 'tint': wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
# checks:
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_heads: relu limits what the layer can give; here any number must be possible
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, activation="relu", name="tint")(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam", loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"}
)
