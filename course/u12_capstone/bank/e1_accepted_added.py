# ---
# kind: accepted
# exercise: e1
# about: stacks grown with add, an InputLayer, the old input_shape=
# ---
# %% u12_e1_fixed
fixed_1 = keras.Sequential()
fixed_1.add(layers.InputLayer(shape=(13,)))
fixed_1.add(layers.Dense(32, activation="relu"))
fixed_1.add(layers.Dense(16, activation="relu"))
fixed_1.add(layers.Dense(3, activation="softmax"))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))
x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))
x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

fixed_5 = keras.Sequential()
fixed_5.add(layers.Dense(8, activation="relu", input_shape=(13,)))
fixed_5.add(layers.Dense(3, activation="softmax"))
