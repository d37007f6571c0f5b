# ---
# kind: accepted
# exercise: e2
# about: activations as layers, one call a line
# ---
# %% u04_e2_towers
mean, error, worst = [keras.Input(shape=[10], name=n) for n in ["mean", "error", "worst"]]
a = layers.Activation("relu")(layers.Dense(8)(mean))
b = layers.Activation("tanh")(layers.Dense(4)(error))
c = layers.Dense(16)(worst)
c = layers.Activation(keras.activations.relu)(c)
c = layers.ReLU()(layers.Dense(8)(c))
merged = layers.Concatenate(axis=1)([c, b, a])
three_towers = keras.Model([mean, error, worst], layers.Activation("sigmoid")(layers.Dense(1)(merged)))
