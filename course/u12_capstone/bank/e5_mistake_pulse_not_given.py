# ---
# kind: mistake
# exercise: e5
# about: two outputs only
# loses:
#   u12_e5_offer_graph: |
#     offer: wrong number of outputs
#       expected: 3, of shape (1,), (1,) and (1,)
#       actual:   2, of shape (1,) and (1,)
#       hint:     list every output: keras.Model(inputs, [first, second])
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: 'list every output: keras.Model(inputs, [first, second])'
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
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist])
unmet = ["corrects", "separate"]
