# ---
# kind: mistake
# exercise: e5
# about: the absolute error
# loses:
#   u06_e5_wine_losses: |
#     wine_heads: wrong loss of output 'tint'
#       expected: mean_squared_error
#       actual:   mean_absolute_error
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
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mae"},
)
