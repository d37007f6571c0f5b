# ---
# kind: mistake
# exercise: e4
# about: the raw second visit beside the difference
# loses:
#   u12_e4_gym_merge: |
#     gym, layer 3 (concatenate): other tensors meet here
#       expected: what leaves a Dense and a subtract
#       actual:   input 'second' and layer 2 (subtract)
#       hint:     what leaves the Dense and the subtract enters as it is: no layer or operation in between
# checks:
#   u12_e4_gym_merge: check_merge
# hints:
#   u12_e4_gym_merge: 'what leaves the Dense and the subtract enters as it is: no layer or operation in between'
# ---
# %% u12_e4_gym
first, second = keras.Input((3,), name="first"), keras.Input((3,), name="second")
measure = layers.Dense(8, activation="relu")
a, b = measure(first), measure(second)
m = layers.Concatenate()([second, b - a])
h = layers.Dense(11, activation="relu")(m)
z = m + h
outs = {k: layers.Dense(1, name=k)(z) for k in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], outs)
gym.compile(optimizer="adam", loss={k: "mse" for k in outs}, loss_weights={"weight": 1, "waist": 1, "pulse": 0.5})
