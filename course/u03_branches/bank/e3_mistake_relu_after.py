# ---
# kind: mistake
# exercise: e3
# about: relu after the addition
# loses:
#   u03_e3_three_graph: |
#     three_opinions: relu is not asked for
#       expected: no activation after layer 5 (add)
#       actual:   relu right after layer 5 (add)
# checks:
#   u03_e3_three_graph: check_same_architecture
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(x)
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
total = layers.ReLU()(layers.Add()([one, two, three]))
three_opinions = keras.Model(x, layers.Dense(1)(total))
