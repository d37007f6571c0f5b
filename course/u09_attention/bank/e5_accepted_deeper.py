# ---
# kind: accepted
# exercise: e5
# about: dense layers before and after, pooling over the one token, one-hot targets
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

code = layers.Dense(12, name="code")
found = layers.MultiHeadAttention(2, 6)(code(asked), layers.Dense(12)(numbers), code(letters))
found = layers.Dense(24, activation="relu")(layers.GlobalAveragePooling1D()(found))
finder = keras.Model([asked, letters, numbers], layers.Dense(10, activation="softmax")(found))
finder.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
finder.fit(tables.x_train, keras.utils.to_categorical(tables.y_train), epochs=8, verbose=0)
