# ---
# kind: mistake
# exercise: e5
# about: gave think a relu
# loses:
#   u12_e5_offer_graph: |
#     offer, layer 5 (Dense, 16 units): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u12_e5_offer_graph: check_same_architecture
# hints:
#   u12_e5_offer_graph: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16, activation="relu")(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
