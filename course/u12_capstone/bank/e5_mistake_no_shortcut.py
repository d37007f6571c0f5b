# ---
# kind: mistake
# exercise: e5
# about: overlooked the wire around think
# loses:
#   u12_e5_offer_graph: |
#     offer: an add is missing
#       expected: add, reading layer 4 (Dense, 16 units) and layer 5 (Dense, 16 units), before layer 6 (Dense, 1 unit) and layer 7 (Dense, 1 unit)
#       actual:   layer 6 (Dense, 1 unit) reads layer 5 (Dense, 16 units)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
