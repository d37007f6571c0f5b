# ---
# kind: mistake
# exercise: e5
# about: gave the boxes at fault, not the wishes
# loses:
#   u12_e5_offer_unmet: |
#     unmet: not one of the options
#       expected: one of 'measure', 'since', 'corrects', 'separate'
#       actual:   'kept', 'pulse'
# checks:
#   u12_e5_offer_unmet: check_choice
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
unmet = ["kept", "pulse"]
