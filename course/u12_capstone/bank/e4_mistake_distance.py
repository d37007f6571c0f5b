# ---
# kind: mistake
# exercise: e4
# about: how far without a direction: the absolute difference
# loses:
#   u12_e4_gym_merge: |
#     gym, layer 4 (concatenate): other tensors meet here
#       expected: what leaves a Dense and a subtract
#       actual:   layer 1 (Dense) and layer 3 (absolute)
#       hint:     what leaves the Dense and the subtract enters as it is: no layer or operation in between
# checks:
#   u12_e4_gym_merge: check_merge
# hints:
#   u12_e4_gym_merge: 'what leaves the Dense and the subtract enters as it is: no layer or operation in between'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
merged = layers.Concatenate()([after, ops.abs(after - before)])
body = layers.Dense(16, activation="relu")(merged)
block = merged + layers.Dense(16)(body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss=dict.fromkeys(heads, "mse"),
    loss_weights={"weight": 1, "waist": 1, "pulse": 0.5},
)
