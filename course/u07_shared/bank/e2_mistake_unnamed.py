# ---
# kind: mistake
# exercise: e2
# about: inputs without names
# loses:
#   u07_e2_rebuild_ports: |
#     rebuilt: wrong input names
#       expected: 'label', 'form' and 'profile'
#       actual:   no name of yours, no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u07_e2_rebuild_ports: check_input_shape
# hints:
#   u07_e2_rebuild_ports: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u07_e2_rebuild
label, form, profile = keras.Input(shape=(64,)), keras.Input(shape=(64,)), keras.Input(shape=(16,))
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
