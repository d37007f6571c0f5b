# ---
# kind: mistake
# exercise: e3
# about: the class is called on the tensor, no layer is made
# loses:
#   u12_e3_gated_shapes: |
#     not attempted: gated is None
#       actual:   a cell stopped with TypeError: Layer.__init__() takes 1 positional argument but 2 were given
#       hint:     the first brackets take what __init__ takes, and this class has none of its own: write Layer()(tensor), with nothing in the first and the tensor in the second; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now
#   u12_e3_gated_kinds: |
#     not attempted: gated is None
#       actual:   a cell stopped with TypeError: Layer.__init__() takes 1 positional argument but 2 were given
#       hint:     the first brackets take what __init__ takes, and this class has none of its own: write Layer()(tensor), with nothing in the first and the tensor in the second; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now
#   u12_e3_gated_graph: |
#     not attempted: gated is None
#       actual:   a cell stopped with TypeError: Layer.__init__() takes 1 positional argument but 2 were given
#       hint:     the first brackets take what __init__ takes, and this class has none of its own: write Layer()(tensor), with nothing in the first and the tensor in the second; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now
# checks:
#   u12_e3_gated_shapes: check_input_shape
#   u12_e3_gated_kinds: check_attempted
#   u12_e3_gated_graph: check_attempted
# hints:
#   u12_e3_gated_shapes: 'the first brackets take what __init__ takes, and this class has none of its own: write Layer()(tensor), with nothing in the first and the tensor in the second; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now'
#   u12_e3_gated_kinds: 'the first brackets take what __init__ takes, and this class has none of its own: write Layer()(tensor), with nothing in the first and the tensor in the second; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now'
#   u12_e3_gated_graph: 'the first brackets take what __init__ takes, and this class has none of its own: write Layer()(tensor), with nothing in the first and the tensor in the second; and a model takes two things: keras.Model(inputs, outputs); output= is called outputs= now'
# ---
# %% u12_e3_gated
gated = None
measurements = keras.Input(shape=(13,))
weighed = Gate(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
