# ---
# kind: mistake
# exercise: e2
# about: the absolute value is overlooked
# loses:
#   u07_e2_rebuild_picture: |
#     rebuilt: the absolute value is missing
#       expected: absolute, between layer 4 (subtract) and layer 6 (concatenate)
#       actual:   layer 6 (concatenate) reads layer 4 (subtract) and layer 5 (multiply)
#       hint:     without it the result changes its sign when the two operands are swapped
# checks:
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_picture: without it the result changes its sign when the two operands are swapped
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([layers.Subtract()([a, b]), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
