# ---
# kind: mistake
# exercise: e5
# about: ten yes-or-no answers instead of one of ten
# loses:
#   u09_e5_finder_score: |
#     finder: the outputs are not probabilities
#       expected: values that sum to 1 for each sample
#       actual:   another sum
#       hint:     a sigmoid makes each unit a probability of its own; a softmax makes them share 1
# checks:
#   u09_e5_finder_score: check_probabilities
# hints:
#   u09_e5_finder_score: a sigmoid makes each unit a probability of its own; a softmax makes them share 1
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="sigmoid")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
