# ---
# kind: mistake
# exercise: e4
# about: a loss for classes
# loses:
#   u12_e4_gym_compiled: |
#     gym: wrong loss of output 'pulse'
#       expected: mean_squared_error
#       actual:   binary_crossentropy
#       hint:     a quantity is no probability; its error is a distance
# checks:
#   u12_e4_gym_compiled: check_compiled
# hints:
#   u12_e4_gym_compiled: a quantity is no probability; its error is a distance
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
    loss={"weight": "mse", "waist": "mse", "pulse": "binary_crossentropy"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
