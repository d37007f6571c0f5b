# ---
# kind: mistake
# exercise: e5
# about: the first visit minus the second
# loses:
#   u12_e5_offer_graph: |
#     offer, layer 2 (subtract): reads the wrong tensor
#       expected: layer 1 (Dense, 8 units) on input 'second' - layer 1 (Dense, 8 units) on input 'first'
#       actual:   layer 1 (Dense, 8 units) on input 'first' - layer 1 (Dense, 8 units) on input 'second'
#       hint:     the right tensors in another order, and here the order counts
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: the right tensors in another order, and here the order counts
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, before - after])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
