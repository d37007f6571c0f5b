# ---
# kind: mistake
# exercise: e5
# about: sees that a shortcut is there, and trusts it
# loses:
#   u12_e5_offer_unmet: |
#     unmet: 1 option wrongly chosen or left out
#       expected: another selection
#       actual:   'separate'
#       hint:     where does the shortcut begin? follow what leaves the concatenation
# checks:
#   u12_e5_offer_unmet: check_choice
# hints:
#   u12_e5_offer_unmet: where does the shortcut begin? follow what leaves the concatenation
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
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["separate"]
