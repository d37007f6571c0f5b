# ---
# kind: mistake
# exercise: e1
# about: towers are added
# loses:
#   u04_e1_two_towers: |
#     two_inputs: another kind of merge
#       expected: concatenate
#       actual:   add
#       hint:     addition keeps the width of its operands; nothing is put side by side
# checks:
#   u04_e1_two_towers: check_merge
# hints:
#   u04_e1_two_towers: addition keeps the width of its operands; nothing is put side by side
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(a + b))
