# ---
# kind: mistake
# exercise: e4
# about: the shortcut begins behind a first Dense
# loses:
#   u12_e4_gym_skip: |
#     gym: no shortcut begins at the concatenate
#       expected: what leaves the concatenate meets what comes from further on, unchanged
#       actual:   a shortcut from layer 4 (Dense)
#       hint:     keep the tensor under a name of its own, and give that to the merge
# checks:
#   u12_e4_gym_skip: check_skip
# hints:
#   u12_e4_gym_skip: keep the tensor under a name of its own, and give that to the merge
# ---
# %% u12_e4_gym
f, s = keras.Input((3,), name="first"), keras.Input((3,), name="second")
effort = layers.Dense(8, activation="relu")
b, a = effort(f), effort(s)
m = layers.Concatenate()([a, a - b])
w = layers.Dense(16, activation="relu")(m)
z = w + layers.Dense(16)(w)
gym = keras.Model([f, s], [layers.Dense(1, name=n)(z) for n in ("weight", "waist", "pulse")])
gym.compile("adam", loss=["mse"] * 3, loss_weights=[1, 1, 0.5])
