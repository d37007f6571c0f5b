# ---
# kind: mistake
# exercise: e2
# about: misspelt names
# loses:
#   u04_e2_towers_names: |
#     three_towers: wrong input names
#       expected: 'mean', 'error' and 'worst'
#       actual:   'Mean', 'eror' and 'worst'
#       hint:     'Mean': did you mean 'mean'? Names are compared letter by letter
# checks:
#   u04_e2_towers_names: check_input_shape
# hints:
#   u04_e2_towers_names: '''Mean'': did you mean ''mean''? Names are compared letter by letter'
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="Mean")
error = keras.Input(shape=(10,), name="eror")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4, activation="tanh")(error)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(worst))
x = layers.Concatenate()([a, b, c])
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(x))
