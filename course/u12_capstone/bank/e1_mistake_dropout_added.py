# ---
# kind: mistake
# exercise: e1
# about: adds a Dropout that nobody asked for to model 1
# loses:
#   u12_e1_fixed_first: |
#     fixed_1: more layers than asked for
#       expected: Dense, Dense, Dense
#       actual:   Dense, Dropout, Dense, Dense
#       hint:     not asked for: Dropout
# checks:
#   u12_e1_fixed_first: check_kinds
# hints:
#   u12_e1_fixed_first: 'not asked for: Dropout'
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h = layers.Dropout(0.5)(h)
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
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
