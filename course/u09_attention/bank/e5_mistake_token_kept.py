# ---
# kind: mistake
# exercise: e5
# about: the one token stays in the output
# loses:
#   u09_e5_finder_ports: |
#     finder: wrong output shape
#       expected: (10,)
#       actual:   (1, 10)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
#   u09_e5_finder_score: |
#     finder: predictions that do not fit the question
#       expected: one probability for each of 10 classes
#       actual:   predictions of shape (None, 1, 10)
#       hint:     was it fitted long enough, and fed by name?
#   u09_e5_finder_longer: |
#     finder: predictions that do not fit the question
#       expected: one probability for each of 10 classes
#       actual:   predictions of shape (None, 1, 10)
#       hint:     does it answer those of eight rows? then fit it longer, until attention looks at one row alone; otherwise put that right first
# checks:
#   u09_e5_finder_ports: check_output_shape
#   u09_e5_finder_score: check_score
#   u09_e5_finder_longer: check_score
# hints:
#   u09_e5_finder_ports: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
#   u09_e5_finder_score: was it fitted long enough, and fed by name?
#   u09_e5_finder_longer: does it answer those of eight rows? then fit it longer, until attention looks at one row alone; otherwise put that right first
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.MultiHeadAttention(2, 8)(asked, numbers, letters)
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train[:, None], epochs=6, verbose=0)
