# ---
# kind: mistake
# exercise: e3
# about: no relu in branch 1, relu on the output
# loses:
#   u03_e3_three_graph: |
#     three_opinions: relu is in the wrong place
#       expected: right after layer 2 (Dense, 8 units)
#       actual:   right after layer 6 (Dense, 1 unit)
# checks:
#   u03_e3_three_graph: check_same_architecture
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
a = layers.Dense(8)(x)
b = layers.Dense(8, activation="tanh")(x)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(x))
three_opinions = keras.Model(x, layers.Dense(1, activation="relu")(layers.Add()([a, b, c])))
