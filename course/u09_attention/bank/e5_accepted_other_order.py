# ---
# kind: accepted
# exercise: e5
# about: the inputs in another order, ops.softmax, fed by name
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(5)
asked = keras.Input(shape=(1, 16), name="asked")
letters = keras.Input(shape=(None, 16), name="letters")
numbers = keras.Input(shape=(None, 10), name="numbers")

found = layers.Flatten()(layers.MultiHeadAttention(1, 8, name="look")(asked, numbers, letters))
finder = keras.Model([letters, numbers, asked], ops.softmax(layers.Dense(10)(found)))
finder.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
history = finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
