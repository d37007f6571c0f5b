# ---
# kind: mistake
# exercise: e5
# about: ten classes, as in the lesson
# loses:
#   u02_e5_rebuilt_ends: |
#     rebuilt: wrong output shape
#       expected: (5,)
#       actual:   (10,)
#       hint:     read the last box of the picture again
#   u02_e5_rebuilt_graph: |
#     rebuilt, layer 5 (Dense, 10 units): wrong number of units
#       expected: 5
#       actual:   10
#       hint:     the first argument of Dense is the number of units
# checks:
#   u02_e5_rebuilt_ends: check_output_shape
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_ends: read the last box of the picture again
#   u02_e5_rebuilt_graph: the first argument of Dense is the number of units
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(10, activation="softmax")(layers.Add()([a, c])))
