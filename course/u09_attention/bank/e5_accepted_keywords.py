# ---
# kind: accepted
# exercise: e5
# about: keywords, a dict of inputs, the token squeezed away
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

look = layers.MultiHeadAttention(num_heads=1, key_dim=16, output_shape=10)
found = ops.squeeze(look(key=letters, query=asked, value=numbers), axis=1)
inputs = {"asked": asked, "letters": letters, "numbers": numbers}
finder = keras.Model(inputs, layers.Dense(10, activation="softmax")(found))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
