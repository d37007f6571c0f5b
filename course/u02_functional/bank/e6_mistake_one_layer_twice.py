# ---
# kind: mistake
# exercise: e6
# about: calls one layer three times
# loses:
#   u02_e6_clinic_repaired: |
#     repaired: one shared layer where 2 separate ones are asked for
#       expected: 2 layers, each with weights of its own
#       actual:   layer 2 (Dense), called 2 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u02_e6_clinic_repaired: check_same_architecture
# hints:
#   u02_e6_clinic_repaired: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 1056
steps = 3
inputs = keras.Input(shape=(64,))
again = layers.Dense(32, activation="relu")
x = layers.Dense(32, activation="relu")(inputs)
repaired = keras.Model(inputs, layers.Dense(10, activation="softmax")(again(again(x))))
