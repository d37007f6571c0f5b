# ---
# kind: mistake
# exercise: e1
# about: a Lambda that hides the weights of a layer
# loses:
#   u12_e1_fixed_fifth: |
#     not graded: the Lambda layer hides the weights of the Dense layer, of which the model knows nothing; call that layer in the graph itself
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
h = layers.Lambda(lambda t: ops.abs(t))(x)
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(h))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
inner = layers.Dense(8, activation="relu")
h = layers.Lambda(lambda t: inner(t))(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
