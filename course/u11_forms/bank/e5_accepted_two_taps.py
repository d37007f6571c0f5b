# ---
# kind: accepted
# exercise: e5
# about: a tap for the notes beside the whole model: no layer is copied
# ---
# %% u11_e5_opened
x = keras.Input(shape=(13,))
tap = keras.Model(nose.input, nose.get_layer("notes").output)
opened = keras.Model(x, [tap(x), whole(x)])
