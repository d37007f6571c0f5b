# ---
# kind: mistake
# exercise: e5
# about: drew the shortcut as the client wishes it, from before the layers
# loses:
#   u12_e5_offer_graph: |
#     offer, layer 6 (add): reads the wrong tensor
#       expected: layer 4 (Dense, 16 units) and layer 5 (Dense, 16 units)
#       actual:   layer 3 (concatenate) and layer 5 (Dense, 16 units)
#       hint:     it is called on a tensor from before layer 4 (Dense, 16 units): was an older variable used?
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: 'it is called on a tensor from before layer 4 (Dense, 16 units): was an older variable used?'
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = both + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
