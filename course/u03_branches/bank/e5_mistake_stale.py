# ---
# kind: mistake
# exercise: e5
# about: concatenates the first layer of the deep branch
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt: a Dense layer is missing
#       expected: Dense, 5 units, relu, between layer 4 (Dense, 9 units) and layer 5 (concatenate)
#       actual:   layer 5 (concatenate) reads layer 3 (add) and layer 4 (Dense, 9 units)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c1 = layers.Dense(9, activation="relu")(x)
c2 = layers.Dense(5, activation="relu")(c1)
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([layers.Add()([a, b]), c1])))
