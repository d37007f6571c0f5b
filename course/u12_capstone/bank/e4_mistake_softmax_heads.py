# ---
# kind: mistake
# exercise: e4
# about: thought that every head ends in a softmax
# loses:
#   u12_e4_gym_names: |
#     gym: no input changes the predictions
#       expected: predictions that depend on the input
#       actual:   the same prediction for everything
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u12_e4_gym_heads: |
#     gym, output 'weight': wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
#     gym, output 'waist': wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
#     gym, output 'pulse': wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u12_e4_gym_names: check_every_input_matters
#   u12_e4_gym_heads: check_heads
# hints:
#   u12_e4_gym_names: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u12_e4_gym_heads: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
merged = layers.Concatenate()([after, after - before])
body = layers.Dense(16, activation="relu")(merged)
body = layers.Dense(16)(body)
block = ops.relu(merged + body)
heads = {
    name: layers.Dense(1, activation="softmax", name=name)(block)
    for name in ["weight", "waist", "pulse"]
}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
