# ---
# kind: accepted
# exercise: e5
# about: the merges as operations, the concatenation the other way round
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = ops.concatenate([ops.subtract(after, before), after], axis=-1)
wide = layers.Dense(16, activation="relu")(both)
kept = ops.add(layers.Dense(16)(wide), wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
