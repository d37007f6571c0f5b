# ---
# kind: accepted
# exercise: e1
# about: a Sequential of the same layer objects
# ---
# %% u10_e1_tap
tap = keras.Sequential([keras.Input((64,))])
for layer in base.layers[:-1]:
    tap.add(layer)
