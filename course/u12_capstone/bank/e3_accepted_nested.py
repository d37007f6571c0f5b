# ---
# kind: accepted
# exercise: e3
# about: gate and Dense in stacks
# ---
# %% u12_e3_gated
start = keras.Sequential([keras.Input((13,)), Gate()])
hidden = keras.Sequential([layers.Dense(8), layers.ReLU()])
x = keras.Input(shape=(13,))
g = start(x)
out = layers.Dense(3, "softmax")(layers.concatenate([g, hidden(g)]))
gated = keras.Model(inputs={"x": x}, outputs=out)
