# ---
# kind: mistake
# exercise: e5
# about: not compiled
# loses:
#   u06_e5_wine_losses: |
#     wine_heads is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
# checks:
#   u06_e5_wine_losses: check_compiled
# hints:
#   u06_e5_wine_losses: compile after building; a model built anew has to be compiled anew
# ---
# %% u06_e5_wine
x = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(x)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(x, {"grape": grape, "tint": tint})
