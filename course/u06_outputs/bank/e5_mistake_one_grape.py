# ---
# kind: mistake
# exercise: e5
# about: one number for the grape
# loses:
#   u06_e5_wine_input: |
#     wine_heads: wrong number of parameters
#       expected: 412
#       actual:   362 (312 + 25 + 25)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e5_wine_heads: |
#     wine_heads, output 'grape': wrong number of units
#       expected: 3
#       actual:   1
#       hint:     the first argument of Dense is the number of units
#     wine_heads, output 'grape': wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
#   u06_e5_wine_losses: |
#     wine_heads: wrong loss of output 'grape'
#       expected: sparse_categorical_crossentropy
#       actual:   mean_squared_error
#       hint:     the squared error is for quantities; classes take a crossentropy
# checks:
#   u06_e5_wine_input: check_parameters
#   u06_e5_wine_heads: check_heads
#   u06_e5_wine_losses: check_compiled
# hints:
#   u06_e5_wine_input: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u06_e5_wine_heads: the first argument of Dense is the number of units
#   u06_e5_wine_losses: the squared error is for quantities; classes take a crossentropy
# ---
# %% u06_e5_wine
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(1, name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(measurements, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss={"grape": "mse", "tint": "mse"},
)
