# ---
# kind: mistake
# exercise: e4
# about: the difference of the raw counts
# loses:
#   u12_e4_gym_shared: |
#     gym: no layer is called 2 times
#       expected: 2 calls
#       actual:   each layer is called once
#       hint:     one layer object, called once for each tensor; each call gives one result, and counts only where the model goes on from it
#   u12_e4_gym_merge: |
#     gym, layer 2 (subtract): other tensors meet here
#       expected: what leaves a Dense
#       actual:   input 'second' and input 'first'
#       hint:     what leaves the Dense enters as it is: no layer or operation in between
# checks:
#   u12_e4_gym_shared: check_shared
#   u12_e4_gym_merge: check_merge
# hints:
#   u12_e4_gym_shared: one layer object, called once for each tensor; each call gives one result, and counts only where the model goes on from it
#   u12_e4_gym_merge: 'what leaves the Dense enters as it is: no layer or operation in between'
# ---
# %% u12_e4_gym
f, s = keras.Input((3,), name="first"), keras.Input((3,), name="second")
effort = layers.Dense(8, activation="relu")
b, a = effort(f), effort(s)
m = layers.Concatenate()([a, s - f])
z = m + layers.Dense(11)(layers.Dense(16, activation="relu")(m))
gym = keras.Model([f, s], [layers.Dense(1, name=n)(z) for n in ("weight", "waist", "pulse")])
gym.compile("adam", loss=["mse"] * 3, loss_weights=[1, 1, 0.5])
