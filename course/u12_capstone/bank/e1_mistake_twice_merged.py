# ---
# kind: mistake
# exercise: e1
# about: the raw measurements are still lost at the merge
# loses:
#   u12_e1_fixed_fourth: |
#     fixed_4, layer 2 (concatenate): one tensor is merged with itself
#       expected: 2 different tensors
#       actual:   layer 1 (Dense) and layer 1 (Dense)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     fixed_4, layer 2 (concatenate): wrong width after the merge
#       expected: 21
#       actual:   16, from operands of width 8 (layer 1 (Dense)) and 8 (layer 1 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
# checks:
#   u12_e1_fixed_fourth: check_merge
# hints:
#   u12_e1_fixed_fourth: 'the same tensor arrives twice: was the other branch''s variable meant?'
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
merged = layers.Concatenate()([h, h])
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(merged))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
