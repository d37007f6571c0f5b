# ---
# kind: mistake
# exercise: e4
# about: no loss weights
# loses:
#   u12_e4_gym_compiled: |
#     gym: wrong loss weight of output 'pulse'
#       expected: 0.5
#       actual:   1.0
#       hint:     no weight was given, so it is 1
# checks:
#   u12_e4_gym_compiled: check_compiled
# hints:
#   u12_e4_gym_compiled: no weight was given, so it is 1
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
progress = after - before
merged = layers.Concatenate()([after, progress])
body = layers.Dense(16, activation="relu")(merged)
body = layers.Dense(16)(body)
block = ops.relu(merged + body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
)
