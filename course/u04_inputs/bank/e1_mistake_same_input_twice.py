# ---
# kind: mistake
# exercise: e1
# about: both towers read the mean
# loses:
#   u04_e1_two_towers: |
#     two_inputs: input 'worst' changes nothing
#       expected: every input changes the predictions
#       actual:   the predictions are the same whatever input 'worst' holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
# checks:
#   u04_e1_two_towers: check_every_input_matters
# hints:
#   u04_e1_two_towers: 'follow the tensor from this input: is it passed on at every step, and merged?'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(mean)
two_inputs = keras.Model(
    [mean, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b]))
)
