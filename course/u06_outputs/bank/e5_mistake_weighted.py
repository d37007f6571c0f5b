# ---
# kind: mistake
# exercise: e5
# about: weighs a loss, though no weights are asked for
# loses:
#   u06_e5_wine_losses: |
#     wine_heads: wrong loss weight of output 'tint'
#       expected: 1.0
#       actual:   0.1
# checks:
#   u06_e5_wine_losses: check_compiled
# ---
# %% u06_e5_wine
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(measurements, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss_weights={"grape": 1.0, "tint": 0.1},
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"},
)
