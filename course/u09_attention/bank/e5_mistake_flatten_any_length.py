# ---
# kind: mistake
# exercise: e5
# about: flattens a table of any length: the cell stops with an error
# loses:
#   u09_e5_finder_ports: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 10) for variable path='dense/kernel'
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u09_e5_finder_wires: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 10) for variable path='dense/kernel'
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u09_e5_finder_score: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 10) for variable path='dense/kernel'
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u09_e5_finder_longer: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 10) for variable path='dense/kernel'
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u09_e5_finder_order: |
#     not attempted: finder is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 10) for variable path='dense/kernel'
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
# checks:
#   u09_e5_finder_ports: check_input_shape
#   u09_e5_finder_wires: check_attention
#   u09_e5_finder_score: check_attempted
#   u09_e5_finder_longer: check_attempted
#   u09_e5_finder_order: check_permutation
# hints:
#   u09_e5_finder_ports: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u09_e5_finder_wires: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u09_e5_finder_score: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u09_e5_finder_longer: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u09_e5_finder_order: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
finder = None
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
found = layers.Concatenate()([found, layers.Flatten()(numbers)])
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
