# ---
# kind: accepted
# exercise: e3
# about: the tap is a stack of the first three layers
# ---
# %% u10_e3_taps
tap = keras.Sequential([keras.Input((64,)), *base.layers[:-1]])
both = keras.Model(reader_input, [tap(reader_input), reader.output])
