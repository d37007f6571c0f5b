# ---
# kind: accepted
# exercise: e1
# about: what enters the activation is what leaves features
# ---
# %% u10_e1_tap
tap = keras.Model({"pixels": base.inputs[0]}, base.get_layer("bent").input)
