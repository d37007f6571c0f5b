# ---
# kind: mistake
# exercise: e5
# about: the pulse read from the weight
# loses:
#   u12_e5_offer_graph: |
#     offer: the outputs are in another order
#       expected: layer 8 (Dense, 1 unit), then layer 7 (Dense, 1 unit)
#       actual:   layer 7 (Dense, 1 unit), then layer 8 (Dense, 1 unit)
#       hint:     the list given to keras.Model sets the order in which outputs are returned; or does what goes on from one of them go on from the wrong one?
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: the list given to keras.Model sets the order in which outputs are returned; or does what goes on from one of them go on from the wrong one?
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(weight)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
