# ---
# kind: mistake
# exercise: e4
# about: not compiled
# loses:
#   u12_e4_gym_compiled: |
#     gym is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
# checks:
#   u12_e4_gym_compiled: check_compiled
# hints:
#   u12_e4_gym_compiled: compile after building; a model built anew has to be compiled anew
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
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
