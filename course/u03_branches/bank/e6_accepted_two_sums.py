# ---
# kind: accepted
# exercise: e6
# about: two sums, activations apart, a float
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63.0
t = keras.Input((10,), name="measurements")
one = layers.Dense(10)(layers.ReLU()(layers.Dense(16)(t)))
two = layers.Dense(10)(ops.tanh(layers.Dense(6)(t)))
repaired = keras.Model(t, layers.Dense(1)(layers.Add()([layers.Add()([one, two]), t])))
