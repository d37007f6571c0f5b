# ---
# kind: mistake
# exercise: e1
# about: worst comes first
# loses:
#   u04_e1_two_names: |
#     two_inputs: the inputs are in another order
#       expected: 'mean' and 'worst'
#       actual:   'worst' and 'mean'
#       hint:     the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed
# checks:
#   u04_e1_two_names: check_input_names
# hints:
#   u04_e1_two_names: 'the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model(
    [worst, mean], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b]))
)
