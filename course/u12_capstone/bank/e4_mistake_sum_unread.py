# ---
# kind: mistake
# exercise: e4
# about: the addition is made, and the heads read what was there before it
# loses:
#   u12_e4_gym_skip: |
#     gym: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   layer 2 (subtract) reads layer 1 (Dense) and layer 1 (Dense); layer 3 (concatenate) reads layer 1 (Dense) and layer 2 (subtract)
#       hint:     keep what comes in under a name, and add it to what the Dense layers make of it; and an addition that no output leads back to is not in the model: do the heads read the sum?
# checks:
#   u12_e4_gym_skip: check_skip
# hints:
#   u12_e4_gym_skip: 'keep what comes in under a name, and add it to what the Dense layers make of it; and an addition that no output leads back to is not in the model: do the heads read the sum?'
# ---
# %% u12_e4_gym
first, second = keras.Input((3,), name="first"), keras.Input((3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
m = layers.Concatenate()([after, after - before])
body = layers.Dense(16)(m)
kept = m + body
gym = keras.Model([first, second], [layers.Dense(1, name=n)(body) for n in ["weight", "waist", "pulse"]])
gym.compile("adam", loss=["mse"] * 3, loss_weights=[1, 1, 0.5])
