# ---
# kind: accepted
# exercise: e1
# about: outputs as a list, activations as layers
# ---
# %% u06_e1_heads
p = keras.Input((64,))
f = layers.ReLU()(layers.Dense(48)(p))
d = layers.Dense(10, name="digit", activation=keras.activations.softmax)(f)
q = layers.Dense(1, "sigmoid", name="turned")(f)
two_heads = keras.Model(inputs=p, outputs=[d, q])
