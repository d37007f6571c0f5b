# ---
# kind: accepted
# exercise: e2
# about: inputs in a dict, the end as a stack of its own
# ---
# %% u09_e2_rebuild
cross = "A "
inputs = {n: keras.Input(shape=s, name=n) for n, s in [("words", (5, 12)), ("memory", (7, 10))]}
found = layers.MultiHeadAttention(3, 4)(inputs["words"], inputs["memory"])
end = keras.Sequential([layers.GlobalAveragePooling1D(), layers.Dense(4, activation="softmax")])
rebuilt = keras.Model(list(inputs.values()), end(ops.add(inputs["words"], found)))
