# ---
# kind: accepted
# exercise: e6
# about: counts with Keras; activations as layers
# ---
# %% u02_e6_clinic
fault = "bypassed"
meant = admitted(0, 1, 2, 3)
missing = np.int64(meant.count_params() - patient.count_params())
steps = sum(isinstance(layer, layers.Dense) for layer in patient.layers)
inputs = keras.Input((64,))
x = inputs
for _ in range(3):
    x = ops.relu(layers.Dense(32)(x))
repaired = keras.Model(inputs, layers.Softmax()(layers.Dense(10)(x)))
