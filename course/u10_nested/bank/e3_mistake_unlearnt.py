# ---
# kind: mistake
# exercise: e3
# about: gives base new weights
# loses:
#   u10_e3_taps_values: to be seen
# ---
# %% u10_e3_taps
base.set_weights(build_base().get_weights())
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
