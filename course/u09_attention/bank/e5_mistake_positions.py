# ---
# kind: mistake
# exercise: e5
# about: tells each row of the table its position, of eight that there are
# loses:
#   u09_e5_finder_longer: |
#     finder raises an error when it is called with arrays of shapes (500, 1, 16), (500, 12, 16), (500, 12, 10)
#       expected: predictions
#       actual:   InvalidArgumentError: indices[0,8] = 8 is not in [0, 8)
#       hint:     a number is too large for the Embedding: input_dim is one more than the largest
#   u09_e5_finder_order: |
#     finder: the order of the places changes the predictions
#       expected: the same predictions once the places of input 'letters' and input 'numbers' are shuffled
#       actual:   other predictions
#       hint:     what gives each place weights or numbers of its own, such as Flatten or a table of positions, tells places apart; so does what reads them one after another
# checks:
#   u09_e5_finder_longer: check_score
#   u09_e5_finder_order: check_permutation
# hints:
#   u09_e5_finder_longer: 'a number is too large for the Embedding: input_dim is one more than the largest'
#   u09_e5_finder_order: what gives each place weights or numbers of its own, such as Flatten or a table of positions, tells places apart; so does what reads them one after another
# ---
# %% u09_e5_finder
def positions(x):
    """For each token its position, 0, 1, 2, ...; shape (None, tokens)."""
    ones = ops.ones_like(x[:, :, 0], dtype="int32")
    return ops.cumsum(ones, axis=1) - 1


keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

placed = letters + layers.Embedding(8, 16, name="position")(positions(letters))
found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, placed))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=8, verbose=0)
