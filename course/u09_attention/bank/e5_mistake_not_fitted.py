# ---
# kind: mistake
# exercise: e5
# about: compiled and not fitted
# loses:
#   u09_e5_finder_score: |
#     finder: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.14
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u09_e5_finder_score: check_score
# hints:
#   u09_e5_finder_score: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(8, 16), name="letters")
numbers = keras.Input(shape=(8, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
