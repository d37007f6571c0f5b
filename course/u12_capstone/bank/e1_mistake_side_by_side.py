# ---
# kind: mistake
# exercise: e1
# about: puts both hidden layers on the input and joins them
# loses:
#   u12_e1_fixed_first: |
#     fixed_1: more layers than asked for
#       expected: Dense, Dense, Dense
#       actual:   Dense, Dense, concatenate, Dense
#       hint:     not asked for: concatenate
# checks:
#   u12_e1_fixed_first: check_kinds
# hints:
#   u12_e1_fixed_first: 'not asked for: concatenate'
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(x)
both = layers.Concatenate()([h, h2])
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(both))

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
