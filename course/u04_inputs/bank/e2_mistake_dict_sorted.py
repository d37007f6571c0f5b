# ---
# kind: mistake
# exercise: e2
# about: inputs as a dict, which Keras sorts by its keys, where an order is asked for
# loses:
#   u04_e2_towers_names: |
#     three_towers: wrong input names
#       expected: 'mean', 'error' and 'worst'
#       actual:   'error', 'mean' and 'worst'
#       hint:     Keras sorts the keys of a dict of inputs; give keras.Model a list to set their order
# checks:
#   u04_e2_towers_names: check_input_names
# hints:
#   u04_e2_towers_names: Keras sorts the keys of a dict of inputs; give keras.Model a list to set their order
# ---
# %% u04_e2_towers
ins = {n: keras.Input(shape=(10,), name=n) for n in ("mean", "error", "worst")}
m = layers.Dense(8, activation="relu")(ins["mean"])
e = layers.Dense(4, activation="relu")(ins["error"])
w = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(ins["worst"]))
joined = layers.Concatenate()([m, e, w])
three_towers = keras.Model(inputs=ins, outputs=layers.Dense(1, activation="sigmoid")(joined))
