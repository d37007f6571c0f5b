# ---
# kind: mistake
# exercise: e2
# about: relu on the layer of 12, too
# loses:
#   u07_e2_rebuild_picture: |
#     rebuilt, layer 2 (Dense, 12 units): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_picture: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12, activation="relu")
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
