# ---
# kind: mistake
# exercise: e5
# about: a recurrent layer reads the numbers in their order, past the attention
# loses:
#   u09_e5_finder_order: |
#     finder: the order of the places changes the predictions
#       expected: the same predictions once the places of input 'letters' and input 'numbers' are shuffled
#       actual:   other predictions
#       hint:     what gives each place weights or numbers of its own, such as Flatten or a table of positions, tells places apart; so does what reads them one after another
# checks:
#   u09_e5_finder_order: check_permutation
# hints:
#   u09_e5_finder_order: what gives each place weights or numbers of its own, such as Flatten or a table of positions, tells places apart; so does what reads them one after another
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
found = layers.Concatenate()([found, layers.SimpleRNN(4)(numbers)])
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
