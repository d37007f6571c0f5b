# ---
# kind: mistake
# exercise: e2
# about: the layer of 12 is made for each
# loses:
#   u07_e2_rebuild_shared: |
#     rebuilt: 3 layers where one shared layer is called 3 times
#       expected: one layer, called 3 times
#       actual:   layer 2 (Dense), layer 3 (Dense) and layer 6 (Dense), each with weights of its own
#       hint:     3 separate layers, with weights of their own: make one, once, and call it on all
#   u07_e2_rebuild_picture: |
#     rebuilt: 3 layers where one shared layer is called
#       expected: one Dense layer, called 3 times
#       actual:   layer 2 (Dense), layer 3 (Dense) and layer 6 (Dense), each with weights of its own
#       hint:     3 separate layers, with weights of their own: make one, once, and call it on all
# checks:
#   u07_e2_rebuild_shared: check_shared
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_shared: '3 separate layers, with weights of their own: make one, once, and call it on all'
#   u07_e2_rebuild_picture: '3 separate layers, with weights of their own: make one, once, and call it on all'
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
a, b = layers.Dense(12)(see(label)), layers.Dense(12)(see(form))
c = layers.Dense(12)(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
