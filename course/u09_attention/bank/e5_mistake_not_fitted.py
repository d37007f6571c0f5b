# ---
# kind: mistake
# exercise: e5
# about: compiled and not fitted
# loses:
#   u09_e5_finder_score: |
#     finder: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.14
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
#   u09_e5_finder_longer: |
#     finder: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.13
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u09_e5_finder_score: check_score
#   u09_e5_finder_longer: check_score
# hints:
#   u09_e5_finder_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
#   u09_e5_finder_longer: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
