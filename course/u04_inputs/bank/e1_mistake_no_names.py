# ---
# kind: mistake
# exercise: e1
# about: inputs without names
# loses:
#   u04_e1_two_names: |
#     two_inputs: wrong input names
#       expected: 'mean' and 'worst'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u04_e1_two_names: check_input_names
# hints:
#   u04_e1_two_names: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,))
worst = keras.Input(shape=(10,))
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model(
    [mean, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b]))
)
