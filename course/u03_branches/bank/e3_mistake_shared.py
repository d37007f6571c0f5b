# ---
# kind: mistake
# exercise: e3
# about: one Dense layer used for two branches
# loses:
#   u03_e3_three_graph: |
#     three_opinions: one shared layer where 2 separate ones are asked for
#       expected: 2 layers, each with weights of its own
#       actual:   layer 1 (Dense), called 2 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_graph: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
look = layers.Dense(8)
one = layers.ReLU()(look(x))
two = ops.tanh(look(x))
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, two, three])))
