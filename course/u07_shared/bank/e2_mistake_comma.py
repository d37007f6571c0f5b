# ---
# kind: mistake
# exercise: e2
# about: took shape=(64) for a tuple: the cell stops with an error
# loses:
#   u07_e2_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u07_e2_rebuild_shared: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u07_e2_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u07_e2_rebuild_ports: check_input_shape
#   u07_e2_rebuild_shared: check_shared
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_ports: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u07_e2_rebuild_shared: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u07_e2_rebuild_picture: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u07_e2_rebuild
rebuilt = None
label, form = keras.Input(shape=(64), name="label"), keras.Input(shape=(64), name="form")
profile = keras.Input(shape=(16), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
