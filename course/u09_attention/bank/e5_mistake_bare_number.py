# ---
# kind: mistake
# exercise: e5
# about: shape=(16) without its token: the cell stops with an error
# loses:
#   u09_e5_finder_ports: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Cannot convert '16' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u09_e5_finder_wires: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Cannot convert '16' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u09_e5_finder_score: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Cannot convert '16' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u09_e5_finder_order: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Cannot convert '16' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u09_e5_finder_longer: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Cannot convert '16' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u09_e5_finder_ports: check_input_shape
#   u09_e5_finder_wires: check_attention
#   u09_e5_finder_score: check_attempted
#   u09_e5_finder_order: check_permutation
#   u09_e5_finder_longer: check_attempted
# hints:
#   u09_e5_finder_ports: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u09_e5_finder_wires: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u09_e5_finder_score: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u09_e5_finder_order: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u09_e5_finder_longer: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u09_e5_finder
finder = None
asked = keras.Input(shape=(16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")
found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
