# ---
# kind: mistake
# exercise: e4
# about: inputs without names
# loses:
#   u12_e4_gym_names: |
#     gym: wrong input names
#       expected: 'first' and 'second'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u12_e4_gym_names: check_input_shape
# hints:
#   u12_e4_gym_names: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,))
second = keras.Input(shape=(3,))
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
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
