# ---
# kind: mistake
# exercise: e4
# about: the first minus the second
# loses:
#   u12_e4_gym_graph: |
#     gym, layer 2 (subtract): reads the wrong tensor
#       expected: layer 1 ('effort') on input 'second' - layer 1 ('effort') on input 'first'
#       actual:   layer 1 ('effort') on input 'first' - layer 1 ('effort') on input 'second'
#       hint:     the right tensors in another order, and here the order counts
# checks:
#   u12_e4_gym_graph: check_same_architecture
# hints:
#   u12_e4_gym_graph: the right tensors in another order, and here the order counts
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
progress = before - after
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
