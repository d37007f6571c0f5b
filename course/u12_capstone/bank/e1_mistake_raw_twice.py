# ---
# kind: mistake
# exercise: e1
# about: the raw measurements twice
# loses:
#   u12_e1_fixed_fourth: |
#     fixed_4, layer 1 (concatenate): one tensor is merged with itself
#       expected: 2 different tensors
#       actual:   input 1 and input 1
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     fixed_4, layer 1 (concatenate): wrong width after the merge
#       expected: 21
#       actual:   26, from operands of width 13 (input 1) and 13 (input 1)
#       hint:     the inputs enter it as they are: were layers meant before the merge?
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
merged = layers.Concatenate()([x, x])
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(merged))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
