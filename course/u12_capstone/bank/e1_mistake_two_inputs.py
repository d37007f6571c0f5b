# ---
# kind: mistake
# exercise: e1
# about: a second Input for the raw measurements
# loses:
#   u12_e1_fixed_fourth: |
#     fixed_4: wrong number of inputs
#       expected: 1, of shape (13,)
#       actual:   2, of shape (13,) and (13,)
#       hint:     a model needs one Input for each group of features; was one made too many?
# checks:
#   u12_e1_fixed_fourth: check_same_architecture
# hints:
#   u12_e1_fixed_fourth: a model needs one Input for each group of features; was one made too many?
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))

x = keras.Input(shape=(13,))
raw = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
merged = layers.Concatenate()([raw, h])
fixed_4 = keras.Model([x, raw], layers.Dense(3, activation="softmax")(merged))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
