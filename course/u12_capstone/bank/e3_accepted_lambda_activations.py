# ---
# kind: accepted
# exercise: e3
# about: lambdas for the activations, floats for the numbers
# ---
# %% u12_e3_gated
seen = keras.Input(shape=[13])
w = Gate()(seen)
h = layers.Dense(8, activation=lambda t: ops.maximum(t, 0))(w)
gated = keras.Model([seen], layers.Dense(3, activation=ops.softmax)(ops.concatenate([h, w], -1)))
# %% u12_e3_wider
wider = dict(merge=33.0, parameters=395.0)
