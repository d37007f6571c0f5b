# ---
# kind: mistake
# exercise: e4
# about: no shortcut
# loses:
#   u12_e4_gym_skip: |
#     gym: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   layer 2 (subtract) reads layer 1 ('effort') and layer 1 ('effort'); layer 3 (concatenate) reads layer 1 ('effort') and layer 2 (subtract)
#       hint:     keep what comes in under a name, and add it to what the Dense layers make of it; and an addition that no output leads back to is not in the model: do the heads read the sum?
# checks:
#   u12_e4_gym_skip: check_skip
# hints:
#   u12_e4_gym_skip: 'keep what comes in under a name, and add it to what the Dense layers make of it; and an addition that no output leads back to is not in the model: do the heads read the sum?'
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
block = ops.relu(body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
