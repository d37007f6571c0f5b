# ---
# kind: accepted
# exercise: e4
# about: layers for every operation, outputs as a list, objects for the losses
# ---
# %% u12_e4_gym
a = keras.Input((3,), name="first")
b = keras.Input((3,), name="second")
effort = keras.Sequential([layers.Dense(8), layers.ReLU()], name="effort")
ea, eb = effort(a), effort(b)
joined = layers.Concatenate()([layers.Subtract()([eb, ea]), eb])
h = layers.Activation("relu")(layers.Dense(16)(joined))
h = layers.Dense(16, activation="linear")(h)
h = layers.ReLU()(layers.Add()([h, joined]))
outs = [
    layers.Dense(1, name="weight")(h),
    layers.Dense(1, name="waist")(h),
    layers.Dense(1, name="pulse")(h),
]
gym = keras.Model(inputs=[a, b], outputs=outs, name="gym")
gym.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss=[keras.losses.MeanSquaredError() for _ in outs],
    loss_weights=[1, 1, 0.5],
)
