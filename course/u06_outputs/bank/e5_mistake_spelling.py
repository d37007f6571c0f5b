# ---
# kind: mistake
# exercise: e5
# about: color instead of colour
# loses:
#   u06_e5_wine_heads: |
#     wine_heads: wrong names of outputs
#       expected: 2: 'cultivar' and 'colour'
#       actual:   2: 'color' and 'cultivar'
#       hint:     an output is named after its last layer: give that layer name=..., or return a dict
#   u06_e5_wine_losses: |
#     wine_heads: no output named 'colour'
#       expected: outputs named 'cultivar', 'colour'
#       actual:   outputs named 'color', 'cultivar'
#       hint:     name the layer of each output, or give outputs as a dict
# checks:
#   u06_e5_wine_heads: check_heads
#   u06_e5_wine_losses: check_compiled
# hints:
#   u06_e5_wine_heads: 'an output is named after its last layer: give that layer name=..., or return a dict'
#   u06_e5_wine_losses: name the layer of each output, or give outputs as a dict
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
cultivar = layers.Dense(3, activation="softmax", name="cultivar")(features)
colour = layers.Dense(1, name="color")(features)
wine_heads = keras.Model(x, {"cultivar": cultivar, "color": colour})
wine_heads.compile(
    optimizer="adam", loss={"cultivar": "sparse_categorical_crossentropy", "color": "mse"}
)
