# ---
# kind: mistake
# exercise: e1
# about: made a line a stack, without an Input
# loses:
#   u12_e1_fixed_first: |
#     fixed_1 is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u12_e1_fixed_first: check_kinds
# hints:
#   u12_e1_fixed_first: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u12_e1_fixed
fixed_1 = keras.Sequential(
    [
        layers.Dense(32, activation="relu"),
        layers.Dense(16, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))
x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))
x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
