# ---
# kind: mistake
# exercise: e4
# about: a layer for each visit
# loses:
#   u12_e4_gym_shared: |
#     gym: two layers where one shared layer is called 2 times
#       expected: one layer, called 2 times
#       actual:   layer 1 ('effort') and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u12_e4_gym_shared: check_shared
# hints:
#   u12_e4_gym_shared: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = layers.Dense(8, activation="relu")(first), effort(second)
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
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
