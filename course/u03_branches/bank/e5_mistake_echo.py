# ---
# kind: mistake
# exercise: e5
# about: a is added to itself
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt: a Dense layer is missing
#       expected: Dense, 6 units, tanh, between input 1 and layer 3 (add)
#       actual:   layer 3 (add) reads layer 1 (Dense, 6 units) and layer 1 (Dense, 6 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
joined = layers.Concatenate()([layers.Add()([a, a]), c])
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(joined))
