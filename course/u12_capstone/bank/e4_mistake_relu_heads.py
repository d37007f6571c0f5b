# ---
# kind: mistake
# exercise: e4
# about: relu on the heads
# loses:
#   u12_e4_gym_heads: |
#     gym, output 'weight': wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
#     gym, output 'waist': wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
#     gym, output 'pulse': wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
# checks:
#   u12_e4_gym_heads: check_heads
# hints:
#   u12_e4_gym_heads: relu limits what the layer can give; here any number must be possible
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
heads = {
    name: layers.Dense(1, activation="relu", name=name)(block)
    for name in ["weight", "waist", "pulse"]
}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
