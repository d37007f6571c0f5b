# ---
# kind: mistake
# exercise: e5
# about: put the three heads side by side, as is usual
# loses:
#   u12_e5_offer_graph: |
#     offer, layer 9 (Dense, 1 unit): reads the wrong tensor
#       expected: layer 8 (Dense, 1 unit)
#       actual:   layer 6 (add)
#       hint:     it is called on a tensor from before layer 8 (Dense, 1 unit): was an older variable used?
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: 'it is called on a tensor from before layer 8 (Dense, 1 unit): was an older variable used?'
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
pulse = layers.Dense(1)(kept)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
