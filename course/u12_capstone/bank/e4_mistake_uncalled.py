# ---
# kind: mistake
# exercise: e4
# about: the effort layer is not called on the visits
# loses:
#   u12_e4_gym_inputs: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
#   u12_e4_gym_names: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
#   u12_e4_gym_shared: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
#   u12_e4_gym_merge: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
#   u12_e4_gym_skip: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
#   u12_e4_gym_heads: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
#   u12_e4_gym_compiled: |
#     not attempted: gym is None
#       actual:   a cell stopped with TypeError: unsupported operand type(s) for -: 'Dense' and 'Dense'
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take the result
# checks:
#   u12_e4_gym_inputs: check_input_shape
#   u12_e4_gym_names: check_attempted
#   u12_e4_gym_shared: check_shared
#   u12_e4_gym_merge: check_attempted
#   u12_e4_gym_skip: check_skip
#   u12_e4_gym_heads: check_attempted
#   u12_e4_gym_compiled: check_attempted
# hints:
#   u12_e4_gym_inputs: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
#   u12_e4_gym_names: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
#   u12_e4_gym_shared: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
#   u12_e4_gym_merge: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
#   u12_e4_gym_skip: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
#   u12_e4_gym_heads: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
#   u12_e4_gym_compiled: 'a layer stands where a tensor belongs: call it, layer(tensor), and take the result'
# ---
# %% u12_e4_gym
gym = None
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort, effort
progress = after - before
merged = layers.Concatenate()([after, progress])
body = layers.Dense(16, activation="relu")(merged)
body = layers.Dense(16)(body)
block = ops.relu(merged + body)
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
