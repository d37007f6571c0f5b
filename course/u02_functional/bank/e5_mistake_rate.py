# ---
# kind: mistake
# exercise: e5
# about: a Dropout of 0.5
# loses:
#   u02_e5_rebuilt_graph: |
#     rebuilt, layer 2 (Dropout): wrong rate
#       expected: 0.3
#       actual:   0.5
#       hint:     look at the argument rate= of this layer
# checks:
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_graph: look at the argument rate= of this layer
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.5)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(layers.Add()([a, c])))
