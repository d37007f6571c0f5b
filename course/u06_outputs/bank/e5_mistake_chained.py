# ---
# kind: mistake
# exercise: e5
# about: the tint is read off the grape
# loses:
#   u06_e5_wine_input: |
#     wine_heads: wrong number of parameters
#       expected: 412
#       actual:   391 (312 + 75 + 4)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e5_wine_heads: |
#     wine_heads, output 'tint': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'tint' is computed from the result of 'grape'
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
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(grape)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam", loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"}
)
