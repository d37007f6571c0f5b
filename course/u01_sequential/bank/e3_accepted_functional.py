# ---
# kind: accepted
# exercise: e3
# about: a functional model that goes on from the hidden layer
# ---
# %% u01_e3_parity
reader = build_reader()
x = reader.get_layer("hidden").output
x = ops.relu(layers.Dense(16)(x))
parity = keras.Model(inputs=reader.inputs, outputs=layers.Dense(1, "sigmoid")(x))
