# ---
# kind: mistake
# exercise: e4
# about: merged is rebound, so the shortcut starts too late
# loses:
#   u12_e4_gym_skip: |
#     gym: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   layer 2 (subtract) reads layer 1 ('effort') and layer 1 ('effort'); layer 3 (concatenate) reads layer 1 ('effort') and layer 2 (subtract); layer 6 (add) reads layer 5 (Dense) and layer 5 (Dense)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u12_e4_gym_skip: check_skip
# hints:
#   u12_e4_gym_skip: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
progress = after - before
merged = layers.Concatenate()([after, progress])
merged = layers.Dense(16, activation="relu")(merged)
merged = layers.Dense(16)(merged)
block = ops.relu(merged + merged)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
