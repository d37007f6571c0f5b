# ---
# kind: mistake
# exercise: e5
# about: a key in other letters
# loses:
#   u06_e5_wine_heads: |
#     wine_heads: wrong names of outputs
#       expected: 2: 'grape' and 'tint'
#       actual:   2: 'grape' and 'tints'
#       hint:     the keys of the dict are the outputs' names, letter by letter
# checks:
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_heads: the keys of the dict are the outputs' names, letter by letter
# ---
# %% u06_e5_wine
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(measurements, {"grape": grape, "tints": tint})
wine_heads.compile(
    optimizer="adam",
    loss={"grape": "sparse_categorical_crossentropy", "tints": "mse"},
)
