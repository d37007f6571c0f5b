# ---
# kind: mistake
# exercise: e1
# about: if on a placeholder stays, so the cell stops at the third model
# loses:
#   u12_e1_fixed_third: |
#     not attempted: fixed_3 is None
#       actual:   a cell stopped with TypeError: A symbolic KerasTensor cannot be used as a boolean.
#       hint:     a tensor of the graph has no values yet: use keras.ops.where in place of Python's if
#   u12_e1_fixed_fourth: |
#     not attempted: fixed_4 is None
#       actual:   a cell stopped with TypeError: A symbolic KerasTensor cannot be used as a boolean.
#       hint:     a tensor of the graph has no values yet: use keras.ops.where in place of Python's if
#   u12_e1_fixed_fifth: |
#     not attempted: fixed_5 is None
#       actual:   a cell stopped with TypeError: A symbolic KerasTensor cannot be used as a boolean.
#       hint:     a tensor of the graph has no values yet: use keras.ops.where in place of Python's if
# checks:
#   u12_e1_fixed_third: check_attempted
#   u12_e1_fixed_fourth: check_attempted
#   u12_e1_fixed_fifth: check_attempted
# hints:
#   u12_e1_fixed_third: 'a tensor of the graph has no values yet: use keras.ops.where in place of Python''s if'
#   u12_e1_fixed_fourth: 'a tensor of the graph has no values yet: use keras.ops.where in place of Python''s if'
#   u12_e1_fixed_fifth: 'a tensor of the graph has no values yet: use keras.ops.where in place of Python''s if'
# ---
# %% u12_e1_fixed
fixed_1 = fixed_2 = fixed_3 = fixed_4 = fixed_5 = None
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

x = keras.Input(shape=(13,))
if x < 0:
    x = 0
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(x))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
