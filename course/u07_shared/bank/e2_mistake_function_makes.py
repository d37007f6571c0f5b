# ---
# kind: mistake
# exercise: e2
# about: a function makes the layers at each call
# loses:
#   u07_e2_rebuild_shared: |
#     rebuilt: 3 layers where one shared layer is called 3 times
#       expected: one layer, called 3 times
#       actual:   layer 3 (Dense), layer 4 (Dense) and layer 7 (Dense), each with weights of its own
#       hint:     3 separate layers, with weights of their own: make one, once, and call it on all
#   u07_e2_rebuild_picture: |
#     rebuilt: 2 layers where one shared layer is called
#       expected: one Dense layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
#     rebuilt: 3 layers where one shared layer is called
#       expected: one Dense layer, called 3 times
#       actual:   layer 3 (Dense), layer 4 (Dense) and layer 7 (Dense), each with weights of its own
#       hint:     3 separate layers, with weights of their own: make one, once, and call it on all
# checks:
#   u07_e2_rebuild_shared: check_shared
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_shared: '3 separate layers, with weights of their own: make one, once, and call it on all'
#   u07_e2_rebuild_picture: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
def read(wire):
    return layers.Dense(12)(layers.Dense(24, activation="relu")(wire))

a, b, c = read(label), read(form), read(profile)
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
