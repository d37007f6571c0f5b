# ---
# kind: mistake
# exercise: e5
# about: key and value exchanged
# loses:
#   u09_e5_finder_wires: |
#     finder, layer 1 (MultiHeadAttention): key and value are exchanged
#       expected: query from 'asked', value from 'numbers', key from 'letters'
#       actual:   query from input 'asked', value from input 'letters', key from input 'numbers'
#       hint:     the query asks, the key is compared with it, the value is handed over; the order of the call is (query, value, key); by keyword no order is needed
#   u09_e5_finder_score: |
#     finder: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.16
#       hint:     was it fitted long enough, and fed by name?
#   u09_e5_finder_longer: |
#     finder: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.14
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u09_e5_finder_wires: check_attention
#   u09_e5_finder_score: check_score
#   u09_e5_finder_longer: check_score
# hints:
#   u09_e5_finder_wires: the query asks, the key is compared with it, the value is handed over; the order of the call is (query, value, key); by keyword no order is needed
#   u09_e5_finder_score: was it fitted long enough, and fed by name?
#   u09_e5_finder_longer: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, letters, numbers))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
