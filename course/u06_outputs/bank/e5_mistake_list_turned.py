# ---
# kind: mistake
# exercise: e5
# about: the heads as a list in another order than the one asked for
# loses:
#   u06_e5_wine_heads: |
#     wine_heads: the outputs are in another order
#       expected: 'grape' and 'tint'
#       actual:   'tint' and 'grape'
#       hint:     the list given to keras.Model sets the order in which outputs are returned
# checks:
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_heads: the list given to keras.Model sets the order in which outputs are returned
# ---
# %% u06_e5_wine
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(measurements, [tint, grape])
wine_heads.compile(
    optimizer="adam",
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"},
)
