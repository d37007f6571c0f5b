# ---
# kind: mistake
# exercise: e3
# about: a functional model of the layers
# loses:
#   u02_e3_back_layers: |
#     back: built with the other API
#       expected: a Sequential model
#       actual:   a Functional model
#       hint:     a stack is keras.Sequential([...]), a list of layers
# checks:
#   u02_e3_back_layers: check_kind
# hints:
#   u02_e3_back_layers: a stack is keras.Sequential([...]), a list of layers
# ---
# %% u02_e3_back
inputs = keras.Input(shape=(8, 8))
x = layers.Flatten()(inputs)
x = layers.Dense(12, activation="elu")(x)
back = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
back.set_weights(reader.get_weights())
