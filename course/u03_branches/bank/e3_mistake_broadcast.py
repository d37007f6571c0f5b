# ---
# kind: mistake
# exercise: e3
# about: the second branch is one unit wide and is broadcast
# loses:
#   u03_e3_three_merge: |
#     three_opinions, layer 5 (add): tensors of different shapes are merged
#       expected: operands of one shape
#       actual:   (None, 8), (None, 1) and (None, 8)
#       hint:     the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u03_e3_three_graph: |
#     three_opinions, layer 3 (Dense, 1 unit): wrong number of units
#       expected: 8
#       actual:   1
#       hint:     the first argument of Dense is the number of units
# checks:
#   u03_e3_three_merge: check_merge
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_merge: the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u03_e3_three_graph: the first argument of Dense is the number of units
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(1, activation="tanh")(x)
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, two, three])))
