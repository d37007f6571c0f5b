# ---
# kind: accepted
# exercise: e1
# about: stacks where a line is a line, layers for the operations
# ---
# %% u12_e1_fixed
fixed_1 = keras.Sequential(
    [
        keras.Input((13,)),
        layers.Dense(32, "relu"),
        layers.Dense(16),
        layers.ReLU(),
        layers.Dense(3),
        layers.Softmax(),
    ]
)

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

fixed_3 = keras.Sequential([keras.Input((13,)), layers.ReLU(), layers.Dense(3, "softmax")])

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

fixed_5 = keras.Sequential(
    [
        keras.Input((13,)),
        layers.Dense(8),
        layers.Activation("relu"),
        layers.Dense(3, keras.activations.softmax),
    ]
)
