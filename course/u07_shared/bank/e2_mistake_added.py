# ---
# kind: mistake
# exercise: e2
# about: adds where the picture multiplies
# loses:
#   u07_e2_rebuild_picture: |
#     rebuilt, layer 6 (add): another kind of merge
#       expected: multiply
#       actual:   add
#       hint:     tensors can meet in many ways; the task asks for multiply
# checks:
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_picture: tensors can meet in many ways; the task asks for multiply
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), b + c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
