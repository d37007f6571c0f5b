# ---
# kind: accepted
# exercise: e6
# about: the trunk's own graph continued; floats; a loss object
# ---
# %% u10_e6_clinic
faults = {"D": "statistics", "C": "half open", "B": "rebuilt", "A": "not compiled"}
changed = {"A": 0.0, "B": 6.0, "C": 2.0, "D": 8.0}
trunk.layers[0].trainable = False
answer = layers.Activation("sigmoid")(layers.Dense(1)(trunk.outputs[0]))
repaired = keras.Model(trunk.inputs[0], answer)
repaired.compile(keras.optimizers.Adam(1e-5), keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
