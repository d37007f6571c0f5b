# ---
# kind: mistake
# exercise: e2
# about: label and form have a layer of 24 each
# loses:
#   u07_e2_rebuild_shared: |
#     rebuilt: two layers where one shared layer is called 2 times
#       expected: one layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
#   u07_e2_rebuild_picture: |
#     rebuilt: 2 layers where one shared layer is called
#       expected: one Dense layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u07_e2_rebuild_shared: check_shared
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_shared: 'two separate layers, with weights of their own: make one, once, and call it on both'
#   u07_e2_rebuild_picture: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
codes, code = [], layers.Dense(12)
for wire in [label, form, profile]:
    codes.append(code(layers.Dense(24, activation="relu")(wire)))
both = layers.Concatenate()([ops.abs(codes[0] - codes[1]), codes[1] * codes[2]])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
