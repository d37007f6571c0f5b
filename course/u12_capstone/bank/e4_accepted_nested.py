# ---
# kind: accepted
# exercise: e4
# about: the block is a model of its own, negated first effort added
# ---
# %% u12_e4_gym
def residual():
    x = keras.Input((16,))
    y = layers.Dense(16)(layers.Dense(16, "relu")(x))
    return keras.Model(x, layers.ReLU()(layers.add([x, y])), name="residual")


first, second = keras.Input((3,), name="first"), keras.Input((3,), name="second")
effort = layers.Dense(8, "relu")
after = effort(second)
progress = layers.subtract([after, effort(first)])
h = residual()(layers.concatenate([after, progress]))
gym = keras.Model(
    (first, second), [layers.Dense(1, name=n)(h) for n in ("weight", "waist", "pulse")]
)
gym.compile(
    optimizer=keras.optimizers.Adam(),
    loss={n: "mean_squared_error" for n in ("weight", "waist", "pulse")},
    loss_weights={"weight": 1, "waist": 1, "pulse": 0.5},
    metrics={n: ["mae"] for n in ("weight", "waist", "pulse")},
)
