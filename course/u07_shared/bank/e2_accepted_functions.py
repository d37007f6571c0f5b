# ---
# kind: accepted
# exercise: e2
# about: functions that use layers made outside, operations and softmax at the end
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel, code, answer = [layers.Dense(n) for n in (24, 24, 12, 3)]

def picture_code(picture):
    return code(keras.activations.relu(see(picture)))

a, b, c = picture_code(label), picture_code(form), code(layers.ReLU()(feel(profile)))
both = ops.concatenate([ops.absolute(b - a), layers.multiply([c, b])], axis=1)
rebuilt = keras.Model(inputs=[label, form, profile], outputs=ops.softmax(answer(both)))
