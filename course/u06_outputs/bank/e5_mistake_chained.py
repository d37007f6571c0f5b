# ---
# kind: mistake
# exercise: e5
# about: the colour is read off the cultivar
# loses:
#   u06_e5_wine_input: |
#     wine_heads: wrong number of parameters
#       expected: 412
#       actual:   391 (312 + 75 + 4)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e5_wine_heads: |
#     wine_heads, output 'colour': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'colour' is computed from the result of 'cultivar'
#       hint:     was the name of the trunk's tensor bound again, to the first head?
# checks:
#   u06_e5_wine_input: check_parameters
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_input: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u06_e5_wine_heads: was the name of the trunk's tensor bound again, to the first head?
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
cultivar = layers.Dense(3, activation="softmax", name="cultivar")(features)
colour = layers.Dense(1, name="colour")(cultivar)
wine_heads = keras.Model(x, {"cultivar": cultivar, "colour": colour})
wine_heads.compile(
    optimizer="adam", loss={"cultivar": "sparse_categorical_crossentropy", "colour": "mse"}
)
