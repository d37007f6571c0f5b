# ---
# kind: mistake
# exercise: e4
# about: how far without a direction: the absolute difference
# loses:
#   u12_e4_gym_merge:
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
merged = layers.Concatenate()([after, ops.abs(after - before)])
body = layers.Dense(16, activation="relu")(merged)
block = merged + layers.Dense(16)(body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss=dict.fromkeys(heads, "mse"),
    loss_weights={"weight": 1, "waist": 1, "pulse": 0.5},
)
