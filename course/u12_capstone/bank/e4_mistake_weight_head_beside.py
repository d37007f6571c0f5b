# ---
# kind: mistake
# exercise: e4
# about: the weight is told from the block's own layers, before the addition
# loses:
#   u12_e4_gym_skip: |
#     gym, up to one head: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   layer 2 (subtract) reads layer 1 (Dense) and layer 1 (Dense); layer 3 (concatenate) reads layer 1 (Dense) and layer 2 (subtract)
#       hint:     this head does not read what leaves the block, the sum
# checks:
#   u12_e4_gym_skip: check_skip
# hints:
#   u12_e4_gym_skip: this head does not read what leaves the block, the sum
# ---
# %% u12_e4_gym
first, second = keras.Input((3,), name="first"), keras.Input((3,), name="second")
measure = layers.Dense(8, activation="relu")
a, b = measure(first), measure(second)
m = layers.Concatenate()([b, b - a])
h = layers.Dense(16, activation="relu")(m)
z = m + h
outs = {name: layers.Dense(1, name=name)(z) for name in ["weight", "waist", "pulse"]}
outs["weight"] = layers.Dense(1, name="weight")(h)
gym = keras.Model([first, second], outs)
gym.compile(
    optimizer="adam",
    loss=dict.fromkeys(outs, "mse"),
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
