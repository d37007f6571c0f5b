# ---
# kind: mistake
# exercise: e1
# about: doubles what leaves the hidden layer of model 5
# loses:
#   u12_e1_fixed_fifth: |
#     fixed_5, layer 2 (absolute) and layer 3 (* 2): not asked for
#       actual:   absolute, then * 2, after layer 1 (Dense)
# checks:
#   u12_e1_fixed_fifth: check_same_architecture
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.relu(x)))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(h) * 2))
