# ---
# kind: mistake
# exercise: e1
# about: the second tower stands on the first and the other input
# loses:
#   u04_e1_two_towers: |
#     two_inputs, layer 2 (concatenate): wrong width after the merge
#       expected: 32
#       actual:   26, from operands of width 16 (layer 1 (Dense)) and 10 (input 'worst')
#       hint:     the width after a concatenation is the sum of its operands' widths
# checks:
#   u04_e1_two_towers: check_merge
# hints:
#   u04_e1_two_towers: the width after a concatenation is the sum of its operands' widths
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(layers.Concatenate()([a, worst]))
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(b))
