# ---
# kind: mistake
# exercise: e2
# about: goes on from the layer of 24: the shared end is bypassed
# loses:
#   u07_e2_rebuild_shared: |
#     rebuilt, layer 1 (Dense): wrong number of calls
#       expected: 3 calls
#       actual:   2 calls
#       hint:     one layer object, called once for each tensor; each call gives one result, and counts only where the model goes on from it
#   u07_e2_rebuild_picture: |
#     rebuilt: a Dense layer is missing at 3 places
#       expected: Dense, 12 units, between layer 1 (Dense, 24 units) and layer 2 (subtract)
#                 Dense, 12 units, between layer 1 (Dense, 24 units) and layer 2 (subtract) and layer 5 (multiply)
#                 Dense, 12 units, between layer 3 (Dense, 24 units) and layer 5 (multiply)
#       actual:   layer 2 (subtract) reads layer 1 (Dense, 24 units) and layer 1 (Dense, 24 units)
#                 layer 2 (subtract) reads layer 1 (Dense, 24 units) and layer 1 (Dense, 24 units)
#                 layer 5 (multiply) reads layer 1 (Dense, 24 units) and layer 3 (Dense, 24 units)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u07_e2_rebuild_shared: check_shared
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_shared: one layer object, called once for each tensor; each call gives one result, and counts only where the model goes on from it
#   u07_e2_rebuild_picture: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = see(label), see(form), feel(profile)
label_code, form_code, profile_code = code(a), code(b), code(c)
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
