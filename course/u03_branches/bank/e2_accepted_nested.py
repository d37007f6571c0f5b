# ---
# kind: accepted
# exercise: e2
# about: the deep branch is a Sequential of its own
# ---
# %% u03_e2_wide_deep
deep = keras.Sequential(
    [layers.Dense(24, activation="relu"), layers.Dense(12), layers.ReLU()]
)
inputs = keras.Input(shape=(10,))
both = layers.Concatenate(axis=1)([deep(inputs), inputs])
wide_deep = keras.Model(inputs, layers.Dense(1, activation=None)(both))
