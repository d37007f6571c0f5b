# ---
# kind: accepted
# exercise: e3
# about: a clone of the reader, popped, with an operation for sigmoid
# ---
# %% u01_e3_parity
parity = keras.models.clone_model(build_reader())
parity.pop()
for layer in [layers.Dense(units=16), layers.ReLU(), layers.Dense(units=1, activation=ops.sigmoid)]:
    parity.add(layer)
