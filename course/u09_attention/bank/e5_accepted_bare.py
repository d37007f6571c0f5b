# ---
# kind: accepted
# exercise: e5
# about: the rows of the table are trays already, so what attention hands over are probabilities
# ---
# %% u09_e5_finder
keras.utils.set_random_seed(3)
asked = keras.Input((1, 16), name="asked")
letters = keras.Input((None, 16), name="letters")
numbers = keras.Input((None, 10), name="numbers")
found = layers.Attention(use_scale=True)([asked, numbers, letters])
finder = keras.Model([asked, letters, numbers], ops.squeeze(found, axis=1))
finder.compile(keras.optimizers.Adam(0.1), "sparse_categorical_crossentropy")
finder.fit(tables.x_train, tables.y_train, epochs=6, verbose=0)
