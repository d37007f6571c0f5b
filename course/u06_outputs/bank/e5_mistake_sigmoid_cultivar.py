# ---
# kind: mistake
# exercise: e5
# about: sigmoid for one of three
# loses:
#   u06_e5_wine_heads: |
#     wine_heads, output 'grape': wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# checks:
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_heads: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="sigmoid", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam", loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"}
)
