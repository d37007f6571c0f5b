# ---
# kind: mistake
# exercise: e3
# about: wires in the list, not layers
# loses:
#   u02_e3_back_layers: null
#   u02_e3_back_settings: null
#   u02_e3_back_weights: null
# ---
# %% u02_e3_back
back = None
back = keras.Sequential([reader.inputs, reader.outputs])
