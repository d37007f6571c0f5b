# ---
# kind: mistake
# exercise: e4
# about: one head with three units
# loses:
#   u12_e4_gym_heads: |
#     gym: wrong number of outputs
#       expected: 3: 'weight', 'waist' and 'pulse'
#       actual:   1: 'all'
#       hint:     keras.Model(inputs, [...]) returns every tensor that is listed, and no other
#   u12_e4_gym_compiled: |
#     gym: no output named 'weight'
#       expected: outputs named 'weight', 'waist', 'pulse'
#       actual:   outputs named 'all'
#       hint:     name the layer of each output, or give outputs as a dict
# checks:
#   u12_e4_gym_heads: check_heads
#   u12_e4_gym_compiled: check_compiled
# hints:
#   u12_e4_gym_heads: keras.Model(inputs, [...]) returns every tensor that is listed, and no other
#   u12_e4_gym_compiled: name the layer of each output, or give outputs as a dict
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
heads = layers.Dense(3, name="all")(block)
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss="mse",
)
