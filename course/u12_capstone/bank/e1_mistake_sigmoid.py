# ---
# kind: mistake
# exercise: e1
# about: sigmoid for one of three
# loses:
#   u12_e1_fixed_fifth: |
#     fixed_5, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# checks:
#   u12_e1_fixed_fifth: check_activations
# hints:
#   u12_e1_fixed_fifth: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
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
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="sigmoid")(h))
