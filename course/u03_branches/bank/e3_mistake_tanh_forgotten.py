# ---
# kind: mistake
# exercise: e3
# about: relu in all three branches
# loses:
#   u03_e3_three_graph: |
#     three_opinions, layer 3 (Dense, 8 units): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_graph: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="relu")(x)
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, two, three])))
