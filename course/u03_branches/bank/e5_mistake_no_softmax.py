# ---
# kind: mistake
# exercise: e5
# about: no activation at the end
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt, layer 7 (Dense, 3 units): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: without an activation the results are any numbers and do not sum to 1
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
rebuilt = keras.Model(x, layers.Dense(3)(layers.Concatenate()([a + b, c])))
