# ---
# kind: mistake
# exercise: e5
# about: the letters may be of any length, the numbers stay at eight: the cell stops with an error
# loses:
#   u09_e5_finder_ports: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape=(None, 8, 10) and key_shape=(None, None, 16)
#       hint:     key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_wires: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape=(None, 8, 10) and key_shape=(None, None, 16)
#       hint:     key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_score: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape=(None, 8, 10) and key_shape=(None, None, 16)
#       hint:     key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_longer: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape=(None, 8, 10) and key_shape=(None, None, 16)
#       hint:     key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_order: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape=(None, 8, 10) and key_shape=(None, None, 16)
#       hint:     key and value need as many places as each other; an attention is called on (query, value, key), in this order
# checks:
#   u09_e5_finder_ports: check_input_shape
#   u09_e5_finder_wires: check_attention
#   u09_e5_finder_score: check_attempted
#   u09_e5_finder_longer: check_attempted
#   u09_e5_finder_order: check_permutation
# hints:
#   u09_e5_finder_ports: key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_wires: key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_score: key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_longer: key and value need as many places as each other; an attention is called on (query, value, key), in this order
#   u09_e5_finder_order: key and value need as many places as each other; an attention is called on (query, value, key), in this order
# ---
# %% u09_e5_finder
finder = None
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(8, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
