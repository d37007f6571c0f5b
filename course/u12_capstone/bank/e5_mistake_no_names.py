# ---
# kind: mistake
# exercise: e5
# about: inputs without names
# loses:
#   u12_e5_offer_ends: |
#     offer: wrong input names
#       expected: 'first' and 'second'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u12_e5_offer_ends: check_input_shape
# hints:
#   u12_e5_offer_ends: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u12_e5_offer
first = keras.Input(shape=(3,))
second = keras.Input(shape=(3,))
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
