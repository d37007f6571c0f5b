# ---
# kind: accepted
# exercise: e5
# about: from the input of nose, the head of whole put on
# ---
# %% u11_e5_opened
opened = keras.Model(nose.input, [nose.get_layer("notes").output, whole.get_layer("grape")(nose.output)])
