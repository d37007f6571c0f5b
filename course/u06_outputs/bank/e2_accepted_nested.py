# ---
# kind: accepted
# exercise: e2
# about: parts as models of their own
# ---
# %% u06_e2_picture
low = keras.Sequential([keras.Input((64,)), layers.Dense(40, activation=ops.relu)])
high = keras.Sequential([keras.Input((40,)), layers.Dense(20, activation=lambda x: ops.relu(x))])
pixels = keras.Input((64,))
half = low(pixels)
top = high(half)
heads = [layers.Dense(10, "softmax")(half), layers.Dense(10, "softmax")(top), layers.Dense(1)(top)]
rebuilt = keras.Model(pixels, heads)
