# ---
# kind: mistake
# exercise: e5
# about: relu in both halves of the sum
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt, layer 2 (Dense, 6 units): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="relu")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
joined = layers.Concatenate()([layers.Add()([a, b]), c])
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(joined))
