# ---
# kind: accepted
# exercise: e2
# about: right minus left, factors exchanged, activations as layers, a dict of inputs
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")

see, feel, code = layers.Dense(24), layers.Dense(24), layers.Dense(12)
codes = {
    "label": code(layers.ReLU()(see(label))),
    "form": code(layers.Activation("relu")(see(form))),
    "profile": code(ops.relu(feel(profile))),
}
gap = abs(codes["form"] - codes["label"])
both = layers.Concatenate()([gap, codes["profile"] * codes["form"]])
answer = layers.Softmax()(layers.Dense(3)(both))
rebuilt = keras.Model({"label": label, "form": form, "profile": profile}, answer)
