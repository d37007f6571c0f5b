# ---
# kind: mistake
# exercise: e4
# about: each head hangs on the one before
# loses:
#   u12_e4_gym_heads: |
#     gym, output 'waist': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'waist' is computed from the result of 'weight'
#       hint:     was the name of the trunk's tensor bound again, to the first head?
#     gym, output 'pulse': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'pulse' is computed from the result of 'weight'
#       hint:     was the name of the trunk's tensor bound again, to the first head?
#     gym, output 'pulse': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'pulse' is computed from the result of 'waist'
#       hint:     was the name of the trunk's tensor bound again, to the first head?
# checks:
#   u12_e4_gym_heads: check_heads
# hints:
#   u12_e4_gym_heads: was the name of the trunk's tensor bound again, to the first head?
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
heads, x = {}, block
for name in ["weight", "waist", "pulse"]:
    x = layers.Dense(1, name=name)(x)
    heads[name] = x
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
