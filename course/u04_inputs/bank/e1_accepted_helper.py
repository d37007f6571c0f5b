# ---
# kind: accepted
# exercise: e1
# about: a helper for towers, inputs as a tuple
# ---
# %% u04_e1_two
def tower(t):
    return layers.Dense(16, activation=keras.activations.relu)(t)


ins = tuple(keras.layers.Input(shape=(10,), name=n) for n in ("mean", "worst"))
two_inputs = keras.Model(
    ins, layers.Dense(1, "sigmoid")(layers.concatenate([tower(i) for i in ins]))
)
