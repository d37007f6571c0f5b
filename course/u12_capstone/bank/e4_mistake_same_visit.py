# ---
# kind: mistake
# exercise: e4
# about: both efforts from the first visit
# loses:
#   u12_e4_gym_names: |
#     gym: input 'second' changes nothing
#       expected: every input changes the predictions
#       actual:   the predictions are the same whatever input 'second' holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
#   u12_e4_gym_shared: |
#     gym, layer 1 ('effort'): the shared layer is called on the same tensor each time
#       expected: 2 calls on different tensors
#       actual:   calls on input 'first' and input 'first'
#       hint:     the second call was meant for the other input
#   u12_e4_gym_merge: |
#     gym, layer 2 (subtract): one tensor is merged with itself
#       expected: 2 different tensors
#       actual:   layer 1 ('effort') and layer 1 ('effort')
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u12_e4_gym_names: check_every_input_matters
#   u12_e4_gym_shared: check_shared
#   u12_e4_gym_merge: check_merge
# hints:
#   u12_e4_gym_names: 'follow the tensor from this input: is it passed on at every step, and merged?'
#   u12_e4_gym_shared: the second call was meant for the other input
#   u12_e4_gym_merge: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(first)
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
