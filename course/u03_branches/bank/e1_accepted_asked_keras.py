# ---
# kind: accepted
# exercise: e1
# about: everything read off Keras
# ---
# %% u03_e1_read
x = keras.Input(shape=(10,))
a, b, c = layers.Dense(12)(x), layers.Dense(12)(x), layers.Dense(1)(x)
shape_1 = layers.concatenate([a, b]).shape
shape_2 = (a + b).shape
shape_3 = (a + c).shape
d = layers.Dense(8)
d(layers.concatenate([a, b]))
after_concatenated = d.count_params()
