# ---
# kind: mistake
# exercise: e3
# about: the first branch is added twice, the second is lost
# loses:
#   u03_e3_three_branches: |
#     three_opinions: wrong number of branches
#       expected: 3
#       actual:   layer 2 (Dense), layer 2 (Dense) and layer 3 (Dense) meet in layer 4 (add)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u03_e3_three_merge: |
#     three_opinions, layer 4 (add): one tensor is merged with itself
#       expected: 3 different tensors
#       actual:   layer 2 (Dense), layer 2 (Dense) and layer 3 (Dense)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u03_e3_three_graph: |
#     three_opinions: a Dense layer is missing
#       expected: Dense, 8 units, tanh, between input 1 and layer 4 (add)
#       actual:   layer 4 (add) reads layer 2 (Dense, 8 units), layer 2 (Dense, 8 units) and layer 3 (Dense, 8 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u03_e3_three_branches: check_branches
#   u03_e3_three_merge: check_merge
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_branches: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u03_e3_three_merge: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u03_e3_three_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(x)
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, one, three])))
