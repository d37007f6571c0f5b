# ---
# kind: mistake
# exercise: e4
# about: the half for waist
# loses:
#   u12_e4_gym_compiled: |
#     gym: wrong loss weight of output 'pulse'
#       expected: 0.5
#       actual:   1.0
#       hint:     the weights of the outputs are exchanged
#     gym: wrong loss weight of output 'waist'
#       expected: 1.0
#       actual:   0.5
#       hint:     the weights of the outputs are exchanged
# checks:
#   u12_e4_gym_compiled: check_compiled
# hints:
#   u12_e4_gym_compiled: the weights of the outputs are exchanged
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
    loss_weights={"weight": 1.0, "waist": 0.5, "pulse": 1.0},
)
