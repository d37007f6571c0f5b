# ---
# kind: mistake
# exercise: e5
# about: takes the addition for a product
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt, layer 4 (multiply): another kind of merge
#       expected: add
#       actual:   multiply
#       hint:     tensors can meet in many ways; the task asks for add
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: tensors can meet in many ways; the task asks for add
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
joined = layers.Concatenate()([layers.Multiply()([a, b]), c])
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(joined))
