# ---
# kind: mistake
# exercise: e5
# about: mse for both
# loses:
#   u06_e5_wine_losses: |
#     wine_heads: wrong loss of output 'grape'
#       expected: sparse_categorical_crossentropy
#       actual:   mean_squared_error
#       hint:     the squared error is for quantities; classes take a crossentropy
# checks:
#   u06_e5_wine_losses: check_compiled
# hints:
#   u06_e5_wine_losses: the squared error is for quantities; classes take a crossentropy
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
wine_heads.compile(optimizer="adam", loss="mse")
