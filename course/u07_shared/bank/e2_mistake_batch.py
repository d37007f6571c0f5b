# ---
# kind: mistake
# exercise: e2
# about: thought that the shape says how many parcels there are
# loses:
#   u07_e2_rebuild_ports: |
#     rebuilt, input 'label': wrong shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     rebuilt, input 'form': wrong shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     rebuilt, input 'profile': wrong shape
#       expected: (16,)
#       actual:   (32, 16)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u07_e2_rebuild_picture: |
#     rebuilt, input 'label': wrong shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     rebuilt, input 'form': wrong shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     rebuilt, input 'profile': wrong shape
#       expected: (16,)
#       actual:   (32, 16)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     and 1 more
# checks:
#   u07_e2_rebuild_ports: check_input_shape
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_ports: the shape is that of one sample; Keras adds the batch itself, as None
#   u07_e2_rebuild_picture: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(32, 64), name="label")
form = keras.Input(shape=(32, 64), name="form")
profile = keras.Input(shape=(32, 16), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
