# ---
# kind: mistake
# exercise: e4
# about: the heads waist and pulse stand under each other's key
# loses:
#   u12_e4_gym_heads: |
#     gym, output 'pulse': the key of an output is another head's name
#       expected: the head 'pulse' under the key 'pulse'
#       actual:   the head 'waist' under the key 'pulse'
#       hint:     losses and targets find a head by its key: give each head its own
#     gym, output 'waist': the key of an output is another head's name
#       expected: the head 'waist' under the key 'waist'
#       actual:   the head 'pulse' under the key 'waist'
#       hint:     losses and targets find a head by its key: give each head its own
# checks:
#   u12_e4_gym_heads: check_heads
# hints:
#   u12_e4_gym_heads: 'losses and targets find a head by its key: give each head its own'
# ---
# %% u12_e4_gym
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, after - before])
body = layers.Dense(16)(layers.Dense(16, activation="relu")(both))
block = ops.relu(both + body)
makers = [layers.Dense(1, name=name) for name in ("weight", "pulse", "waist")]
heads = dict(zip(("weight", "waist", "pulse"), [make(block) for make in makers]))
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={name: "mse" for name in heads},
    loss_weights={"weight": 1, "waist": 1, "pulse": 0.5},
)
