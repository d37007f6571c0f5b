# ---
# kind: mistake
# exercise: e5
# about: inputs without names, fed in order
# loses:
#   u09_e5_finder_ports: |
#     finder: wrong input names
#       expected: 'asked', 'letters' and 'numbers'
#       actual:   no name of yours, no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
#   u09_e5_finder_wires: |
#     finder: no input or layer named 'asked'
#       expected: an input or a layer with name='asked'
#       actual:   nothing has a name given by you
#       hint:     names are exact; what no output leads back to is not in the model
#   u09_e5_finder_score: |
#     finder cannot be fed by name
#       expected: inputs named 'asked', 'letters', 'numbers'
#       actual:   input 1, input 2, input 3
#       hint:     give each Input its name: keras.Input(shape=(...), name='...')
#   u09_e5_finder_order: |
#     finder: no input named 'letters'
#       expected: an input with name='letters'
#       actual:   input 1, input 2 and input 3
#       hint:     give each Input its name: keras.Input(shape=(...), name='...')
#   u09_e5_finder_longer: |
#     finder: wrong input names
#       expected: 'asked', 'letters' and 'numbers'
#       actual:   no name of yours, no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u09_e5_finder_ports: check_input_shape
#   u09_e5_finder_wires: check_attention
#   u09_e5_finder_score: check_probabilities
#   u09_e5_finder_order: check_permutation
#   u09_e5_finder_longer: check_input_shape
# hints:
#   u09_e5_finder_ports: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
#   u09_e5_finder_wires: names are exact; what no output leads back to is not in the model
#   u09_e5_finder_score: 'give each Input its name: keras.Input(shape=(...), name=''...'')'
#   u09_e5_finder_order: 'give each Input its name: keras.Input(shape=(...), name=''...'')'
#   u09_e5_finder_longer: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked, letters = keras.Input(shape=(1, 16)), keras.Input(shape=(None, 16))
numbers = keras.Input(shape=(None, 10))
found = layers.Flatten()(layers.MultiHeadAttention(2, 8)(asked, numbers, letters))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(list(tables.x_train.values()), tables.y_train, epochs=6, verbose=0)
