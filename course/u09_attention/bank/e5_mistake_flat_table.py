# ---
# kind: mistake
# exercise: e5
# about: the table of eight rows, flattened, goes past the attention as well
# loses:
#   u09_e5_finder_order: |
#     finder: the order of the places changes the predictions
#       expected: the same predictions once the places of input 'letters' and input 'numbers' are shuffled
#       actual:   other predictions
#       hint:     what gives each place weights or numbers of its own, such as Flatten or a table of positions, tells places apart; so does what reads them one after another
#   u09_e5_finder_ports: |
#     finder, input 'letters': wrong shape
#       expected: (None, 16)
#       actual:   (8, 16)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 16)
#     finder, input 'numbers': wrong shape
#       expected: (None, 10)
#       actual:   (8, 10)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 10)
#   u09_e5_finder_longer: |
#     finder, input 'letters': wrong shape
#       expected: (None, 16)
#       actual:   (8, 16)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 16)
#     finder, input 'numbers': wrong shape
#       expected: (None, 10)
#       actual:   (8, 10)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 10)
# checks:
#   u09_e5_finder_order: check_permutation
#   u09_e5_finder_ports: check_input_shape
#   u09_e5_finder_longer: check_input_shape
# hints:
#   u09_e5_finder_order: what gives each place weights or numbers of its own, such as Flatten or a table of positions, tells places apart; so does what reads them one after another
#   u09_e5_finder_ports: 'a size that may differ from batch to batch is None: shape=(None, 16)'
#   u09_e5_finder_longer: 'a size that may differ from batch to batch is None: shape=(None, 16)'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(8, 16), name="letters")
numbers = keras.Input(shape=(8, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
found = layers.Concatenate()([found, layers.Flatten()(numbers)])
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
