# ---
# kind: mistake
# exercise: e3
# about: the class is called on the tensor, no layer is made
# loses:
#   u12_e3_gated_shapes: |
#     not attempted: gated is None
#       actual:   a cell stopped with TypeError: Layer.__init__() takes 1 positional argument but 2 were given
#       hint:     a layer's class takes no tensor: write Layer()(tensor), with both brackets; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now
#   u12_e3_gated_kinds: |
#     not attempted: gated is None
#       actual:   a cell stopped with TypeError: Layer.__init__() takes 1 positional argument but 2 were given
#       hint:     a layer's class takes no tensor: write Layer()(tensor), with both brackets; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now
#   u12_e3_gated_graph: |
#     not attempted: gated is None
#       actual:   a cell stopped with TypeError: Layer.__init__() takes 1 positional argument but 2 were given
#       hint:     a layer's class takes no tensor: write Layer()(tensor), with both brackets; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now
# checks:
#   u12_e3_gated_shapes: check_input_shape
#   u12_e3_gated_kinds: check_attempted
#   u12_e3_gated_graph: check_attempted
# hints:
#   u12_e3_gated_shapes: 'a layer''s class takes no tensor: write Layer()(tensor), with both brackets; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now'
#   u12_e3_gated_kinds: 'a layer''s class takes no tensor: write Layer()(tensor), with both brackets; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now'
#   u12_e3_gated_graph: 'a layer''s class takes no tensor: write Layer()(tensor), with both brackets; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now'
# ---
# %% u12_e3_gated
gated = None
measurements = keras.Input(shape=(13,))
weighed = Gate(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
