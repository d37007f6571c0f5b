# ---
# kind: mistake
# exercise: e5
# about: concatenated the first visit with the gain
# loses:
#   u12_e5_offer_graph: |
#     offer, layer 3 (concatenate): reads the wrong tensor
#       expected: layer 1 (Dense, 8 units) on input 'second' and layer 2 (subtract)
#       actual:   layer 1 (Dense, 8 units) on input 'first' and layer 2 (subtract)
#       hint:     hold your drawing beside the offer, and follow each arrow
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: hold your drawing beside the offer, and follow each arrow
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([before, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
