# ---
# kind: mistake
# exercise: e5
# about: scores instead of probabilities
# loses:
#   u09_e5_finder_score: |
#     finder: the outputs are not probabilities
#       expected: values in [0, 1]
#       actual:   values outside [0, 1]
#       hint:     the last layer needs a softmax
# checks:
#   u09_e5_finder_score: check_probabilities
# hints:
#   u09_e5_finder_score: the last layer needs a softmax
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10)(found))
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
finder.compile(keras.optimizers.Adam(0.02), loss)
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
