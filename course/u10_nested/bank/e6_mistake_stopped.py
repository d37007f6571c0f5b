# ---
# kind: mistake
# exercise: e6
# about: 'asks for a layer under a name that it does not have: the cell stops'
# loses:
#   u10_e6_clinic_inside: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: No such layer: normalisation. Existing layers are: ['norm', 'strokes', 'features', 'bent'].
#       hint:     no layer is called 'normalisation' there: give it that name, name='normalisation', or, if it is inside a model that is a layer here, ask that one: inner.get_layer('normalisation')
#   u10_e6_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: No such layer: normalisation. Existing layers are: ['norm', 'strokes', 'features', 'bent'].
#       hint:     no layer is called 'normalisation' there: give it that name, name='normalisation', or, if it is inside a model that is a layer here, ask that one: inner.get_layer('normalisation')
# checks:
#   u10_e6_clinic_inside: check_contains
#   u10_e6_clinic_repaired: check_attempted
# hints:
#   u10_e6_clinic_inside: 'no layer is called ''normalisation'' there: give it that name, name=''normalisation'', or, if it is inside a model that is a layer here, ask that one: inner.get_layer(''normalisation'')'
#   u10_e6_clinic_repaired: 'no layer is called ''normalisation'' there: give it that name, name=''normalisation'', or, if it is inside a model that is a layer here, ask that one: inner.get_layer(''normalisation'')'
# ---
# %% u10_e6_clinic
faults = None
changed = None
repaired = None
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.get_layer("normalisation").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
