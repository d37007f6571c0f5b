# ---
# kind: mistake
# exercise: e5
# about: 12 measurements
# loses:
#   u06_e5_wine_input: |
#     wine_heads: wrong input shape
#       expected: (12,)
#       actual:   (13,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
# checks:
#   u06_e5_wine_input: check_input_shape
# hints:
#   u06_e5_wine_input: keras.Input(shape=...) takes the shape of one sample
# ---
# %% u06_e5_wine
x = keras.Input(shape=(13,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam", loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"}
)
