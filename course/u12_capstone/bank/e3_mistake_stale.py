# ---
# kind: mistake
# exercise: e3
# about: x is rebound, so the merge gets the hidden layer twice
# loses:
#   u12_e3_gated_kinds: |
#     gated: wrong number of parameters
#       expected: 191
#       actual:   176 (13 + 112 + 51)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u12_e3_gated_graph: |
#     gated, layer 3 (concatenate): reads the wrong tensor
#       expected: layer 1 (Gate) and layer 2 (Dense, 8 units)
#       actual:   layer 2 (Dense, 8 units) and layer 2 (Dense, 8 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u12_e3_gated_kinds: check_parameters
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_kinds: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u12_e3_gated_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u12_e3_gated
x = keras.Input(shape=(13,))
start = x
x = Gate()(x)
x = layers.Dense(8, activation="relu")(x)
gated = keras.Model(start, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, x])))
