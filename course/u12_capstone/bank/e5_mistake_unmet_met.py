# ---
# kind: mistake
# exercise: e5
# about: listed the wishes that are met
# loses:
#   u12_e5_offer_unmet: |
#     unmet: 4 options wrongly chosen or left out
#       expected: another selection
#       actual:   'measure', 'since'
#       hint:     exactly the others: was the question, or a comparison, turned round?
# checks:
#   u12_e5_offer_unmet: check_choice
# hints:
#   u12_e5_offer_unmet: 'exactly the others: was the question, or a comparison, turned round?'
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
unmet = ["measure", "since"]
