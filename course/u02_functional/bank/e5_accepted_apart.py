# ---
# kind: accepted
# exercise: e5
# about: activations as layers, a list of inputs
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,), name="in")
a = layers.Activation("tanh")(layers.Dense(24)(x))
c = layers.ReLU()(layers.Dense(24)(layers.Dropout(0.3)(a)))
y = layers.Softmax()(layers.Dense(5)(layers.add([a, c])))
rebuilt = keras.Model([x], y)
