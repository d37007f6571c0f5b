# ---
# kind: mistake
# exercise: e5
# about: two layers for the box that is called twice
# loses:
#   u12_e5_offer_graph: |
#     offer: 2 layers where one shared layer is called
#       expected: one Dense layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = layers.Dense(8, activation="relu")(first), effort(second)
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
