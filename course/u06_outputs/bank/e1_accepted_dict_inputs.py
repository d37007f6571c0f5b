# ---
# kind: accepted
# exercise: e1
# about: inputs as a dict, the trunk a Sequential
# ---
# %% u06_e1_heads
trunk = keras.Sequential([layers.Dense(48), layers.Activation("relu")], name="trunk")
p = keras.Input(shape=(64,), name="pixels")
f = trunk(p)
two_heads = keras.Model(
    {"pixels": p},
    {
        "digit": layers.Dense(10, activation="softmax", name="digit")(f),
        "turned": layers.Dense(1, activation="sigmoid", name="turned")(f),
    },
)
