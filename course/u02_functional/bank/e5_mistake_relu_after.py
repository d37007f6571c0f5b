# ---
# kind: mistake
# exercise: e5
# about: an activation behind the sum
# loses:
#   u02_e5_rebuilt_graph: |
#     rebuilt: relu is not asked for
#       expected: no activation after layer 4 (add)
#       actual:   relu right after layer 4 (add)
#       hint:     hold your drawing beside the picture, and follow each arrow
# checks:
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_graph: hold your drawing beside the picture, and follow each arrow
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(layers.ReLU()(a + c)))
