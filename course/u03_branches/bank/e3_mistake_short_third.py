# ---
# kind: mistake
# exercise: e3
# about: the third branch has one layer only
# loses:
#   u03_e3_three_graph: |
#     three_opinions: a Dense layer is missing
#       expected: Dense, 16 units, relu, between input 1 and layer 3 (Dense, 8 units)
#       actual:   layer 3 (Dense, 8 units) reads input 1
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(x)
three = layers.Dense(8, activation="relu")(x)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, two, three])))
