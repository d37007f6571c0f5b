# ---
# kind: mistake
# exercise: e2
# about: multiplies the label's code, not the form's
# loses:
#   u07_e2_rebuild_picture: |
#     rebuilt, layer 6 (multiply): reads the wrong tensor
#       expected: layer 2 (Dense, 12 units) on layer 1 (Dense, 24 units) on input 'form' and layer 2 (Dense, 12 units) on layer 3 (Dense, 24 units) on input 'profile'
#       actual:   layer 2 (Dense, 12 units) on layer 1 (Dense, 24 units) on input 'label' and layer 2 (Dense, 12 units) on layer 3 (Dense, 24 units) on input 'profile'
# checks:
#   u07_e2_rebuild_picture: check_same_architecture
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), a * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
