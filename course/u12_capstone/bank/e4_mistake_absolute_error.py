# ---
# kind: mistake
# exercise: e4
# about: the mean absolute error: twice as far off is twice as bad
# loses:
#   u12_e4_gym_compiled: |
#     gym: wrong loss of output 'pulse'
#       expected: mean_squared_error
#       actual:   mean_absolute_error
#     gym: wrong loss of output 'waist'
#       expected: mean_squared_error
#       actual:   mean_absolute_error
#     gym: wrong loss of output 'weight'
#       expected: mean_squared_error
#       actual:   mean_absolute_error
# checks:
#   u12_e4_gym_compiled: check_compiled
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
merged = layers.Concatenate()([after, after - before])
body = layers.Dense(16, activation="relu")(merged)
block = merged + layers.Dense(16)(body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss=dict.fromkeys(heads, "mae"),
    loss_weights={"weight": 1, "waist": 1, "pulse": 0.5},
)
