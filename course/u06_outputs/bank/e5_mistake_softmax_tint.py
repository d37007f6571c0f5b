# ---
# kind: mistake
# exercise: e5
# about: softmax over the one number
# loses:
#   u06_e5_wine_heads: |
#     wine_heads, output 'tint': wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_heads: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u06_e5_wine
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, activation="softmax", name="tint")(features)
wine_heads = keras.Model(measurements, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"},
)
