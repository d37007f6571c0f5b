# ---
# kind: accepted
# exercise: e3
# about: Lambda layers for what has no weights
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = layers.Lambda(lambda two: ops.relu(two[0] + two[1]))([b, x])
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = layers.Lambda(ops.relu)(layers.Conv2D(12, 1, strides=2, padding="same")(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
