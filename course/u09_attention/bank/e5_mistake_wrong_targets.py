# ---
# kind: mistake
# exercise: e5
# about: learns the row of the table, not the tray
# loses:
#   u09_e5_finder_score: |
#     finder: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.10
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
#   u09_e5_finder_longer: |
#     finder: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.10
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u09_e5_finder_score: check_score
#   u09_e5_finder_longer: check_score
# hints:
#   u09_e5_finder_score: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
#   u09_e5_finder_longer: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
row = (tables.x_train["letters"] * tables.x_train["asked"]).sum(axis=-1).argmax(axis=-1)
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, row, epochs=6, verbose=0)
