# ---
# kind: mistake
# exercise: e4
# about: one input of six
# loses:
#   u12_e4_gym_skip: |
#     gym: no shortcut begins at the concatenate
#       expected: what leaves the concatenate meets what comes from further on, unchanged
#       actual:   a shortcut from layer 2 (Dense)
#       hint:     keep the tensor under a name of its own, and give that to the merge
#   u12_e4_gym_inputs: |
#     gym: wrong number of inputs
#       expected: 2 inputs, (3,) and (3,)
#       actual:   1 input, (6,)
#       hint:     all groups come in as one: give each group of features an Input of its own
#   u12_e4_gym_names: |
#     gym: wrong number of inputs
#       expected: 2 inputs, (3,) and (3,)
#       actual:   1 input, (6,)
#       hint:     all groups come in as one: give each group of features an Input of its own
#   u12_e4_gym_shared: |
#     gym: no layer is called 2 times
#       expected: 2 calls
#       actual:   each layer is called once
#       hint:     one layer object, called once for each tensor; each call gives one result, and counts only where the model goes on from it
#   u12_e4_gym_merge: |
#     gym: another kind of merge
#       expected: subtract
#       actual:   add
#       hint:     tensors can meet in many ways; the task asks for subtract
# checks:
#   u12_e4_gym_skip: check_skip
#   u12_e4_gym_inputs: check_input_shape
#   u12_e4_gym_names: check_input_shape
#   u12_e4_gym_shared: check_shared
#   u12_e4_gym_merge: check_merge
# hints:
#   u12_e4_gym_skip: keep the tensor under a name of its own, and give that to the merge
#   u12_e4_gym_inputs: 'all groups come in as one: give each group of features an Input of its own'
#   u12_e4_gym_names: 'all groups come in as one: give each group of features an Input of its own'
#   u12_e4_gym_shared: one layer object, called once for each tensor; each call gives one result, and counts only where the model goes on from it
#   u12_e4_gym_merge: tensors can meet in many ways; the task asks for subtract
# ---
# %% u12_e4_gym
both = keras.Input(shape=(6,), name="both")
effort = layers.Dense(8, activation="relu", name="effort")
merged = layers.Dense(16, activation="relu")(effort(both))
body = layers.Dense(16, activation="relu")(merged)
body = layers.Dense(16)(body)
block = ops.relu(merged + body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model(both, heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
