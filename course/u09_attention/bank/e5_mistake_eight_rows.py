# ---
# kind: mistake
# exercise: e5
# about: the lesson's network as it stands, with eight rows
# loses:
#   u09_e5_finder_ports: |
#     finder, input 'letters': wrong shape
#       expected: (None, 16)
#       actual:   (8, 16)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 16)
#     finder, input 'numbers': wrong shape
#       expected: (None, 10)
#       actual:   (8, 10)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 10)
#   u09_e5_finder_longer: |
#     finder, input 'letters': wrong shape
#       expected: (None, 16)
#       actual:   (8, 16)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 16)
#     finder, input 'numbers': wrong shape
#       expected: (None, 10)
#       actual:   (8, 10)
#       hint:     a size that may differ from batch to batch is None: shape=(None, 10)
# checks:
#   u09_e5_finder_ports: check_input_shape
#   u09_e5_finder_longer: check_input_shape
# hints:
#   u09_e5_finder_ports: 'a size that may differ from batch to batch is None: shape=(None, 16)'
#   u09_e5_finder_longer: 'a size that may differ from batch to batch is None: shape=(None, 16)'
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)


def build_finder():
    asked = keras.Input(shape=(1, 16), name="asked")
    letters = keras.Input(shape=(8, 16), name="letters")
    numbers = keras.Input(shape=(8, 10), name="numbers")
    look = layers.MultiHeadAttention(1, 8, name="look_up")
    found = look(query=asked, value=numbers, key=letters)  # (None, 1, 16)
    tray = layers.Dense(10, activation="softmax", name="tray")(layers.Flatten()(found))
    return keras.Model([asked, letters, numbers], tray, name="finder")


finder = build_finder()
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy", metrics=["accuracy"])
history = finder.fit(tables.x_train, tables.y_train, epochs=10, verbose=0)
