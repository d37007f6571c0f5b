# ---
# kind: mistake
# exercise: e4
# about: the sum of the efforts as progress
# loses:
#   u12_e4_gym_merge: |
#     gym: another kind of merge
#       expected: subtract
#       actual:   add and concatenate
#       hint:     a concatenation keeps both tensors; a difference compares them
# checks:
#   u12_e4_gym_merge: check_merge
# hints:
#   u12_e4_gym_merge: a concatenation keeps both tensors; a difference compares them
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
progress = after + before
merged = layers.Concatenate()([after, progress])
body = layers.Dense(16, activation="relu")(merged)
body = layers.Dense(16)(body)
block = ops.relu(merged + body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
