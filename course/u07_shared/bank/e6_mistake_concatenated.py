# ---
# kind: mistake
# exercise: e6
# about: the codes are concatenated
# loses:
#   u07_e6_strangers_symmetric: |
#     pair_model: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     a concatenation keeps the two sides apart; a difference without sign does not
# checks:
#   u07_e6_strangers_symmetric: check_symmetric
# hints:
#   u07_e6_strangers_symmetric: a concatenation keeps the two sides apart; a difference without sign does not
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
both = layers.Concatenate()([encoder(left), encoder(right)])
both = layers.Dense(32, activation="relu")(both)
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(both))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
