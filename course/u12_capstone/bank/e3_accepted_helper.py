# ---
# kind: accepted
# exercise: e3
# about: a helper that puts a tensor beside what a layer makes of it
# ---
# %% u12_e3_gated
def beside(tensor, layer):
    return layers.Concatenate(axis=-1)([tensor, layer(tensor)])


x = keras.layers.Input(shape=[13])
x2 = beside(Gate()(x), layers.Dense(8, activation=keras.activations.relu))
gated = keras.Model(x, layers.Activation("softmax")(layers.Dense(3)(x2)), name="gated")
