# ---
# kind: accepted
# exercise: e1
# about: a choice by place with ops.where, the root of the square
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
positive = ops.where(x < 0, -x, x)
fixed_2 = keras.Model({"x": x}, layers.Dense(3, activation="softmax")(positive))

x = keras.Input(shape=(13,))
positive = ops.where(x < 0, 0.0, x)
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(positive))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
