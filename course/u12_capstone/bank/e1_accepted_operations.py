# ---
# kind: accepted
# exercise: e1
# about: operators and operations, merge in the other order
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(abs(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, ops.softmax(layers.Dense(3)(ops.relu(x))))

x = keras.Input(shape=(13,))
h = ops.relu(layers.Dense(8)(x))
fixed_4 = keras.Model(
    inputs=x, outputs=layers.Dense(3, activation="softmax")(ops.concatenate([h, x], axis=-1))
)

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
