# ---
# kind: accepted
# exercise: e5
# about: a helper for the inputs of any length, four heads without biases, the token picked last
# ---
# %% u09_e5_finder
def rows_of(width, name):
    """An input of any number of rows, each this wide."""
    return keras.Input(shape=(None, width), name=name)


keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters, numbers = rows_of(16, "letters"), rows_of(10, "numbers")
look = layers.MultiHeadAttention(4, 4, use_bias=False, name="look")
found = look(asked, numbers, key=letters)
tray = layers.Dense(10, activation="softmax")(found)[:, 0]
finder = keras.Model(inputs=[asked, letters, numbers], outputs=tray)
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
finder.fit(tables.x_train, tables.y_train, batch_size=64, epochs=10, verbose=0)
