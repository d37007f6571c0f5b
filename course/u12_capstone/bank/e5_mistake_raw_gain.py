# ---
# kind: mistake
# exercise: e5
# about: the difference of the visits themselves
# loses:
#   u12_e5_offer_graph: |
#     offer: a Dense layer is missing
#       expected: Dense, 8 units, relu, between input 'first' and layer 2 (subtract)
#       actual:   layer 2 (subtract) reads input 'second' and input 'first'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#     offer, layer 2 (subtract): reads the wrong tensor
#       expected: layer 1 (Dense, 8 units) - a Dense, 8 units, relu
#       actual:   input 'second' - input 'first'
#       hint:     it is called on a tensor from before layer 1 (Dense, 8 units): was an older variable used?
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, second - first])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
