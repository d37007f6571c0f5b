# ---
# kind: mistake
# exercise: e6
# about: left is compared with itself
# loses:
#   u07_e6_strangers_symmetric: |
#     pair_model: no input changes the predictions
#       expected: predictions that depend on the input
#       actual:   the same prediction for everything
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u07_e6_strangers_known: |
#     pair_model: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.50
#       hint:     it says 1 of every sample: no prediction is below 0.5. Sigmoid gives that for numbers that are never negative, such as a distance or what leaves a relu: put a Dense(1) between
#   u07_e6_strangers_score: |
#     pair_model: the accuracy is too low
#       expected: at least 0.55
#       actual:   0.50
#       hint:     it says 1 of every sample: no prediction is below 0.5. Sigmoid gives that for numbers that are never negative, such as a distance or what leaves a relu: put a Dense(1) between
# checks:
#   u07_e6_strangers_symmetric: check_every_input_matters
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_symmetric: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u07_e6_strangers_known: 'it says 1 of every sample: no prediction is below 0.5. Sigmoid gives that for numbers that are never negative, such as a distance or what leaves a relu: put a Dense(1) between'
#   u07_e6_strangers_score: 'it says 1 of every sample: no prediction is below 0.5. Sigmoid gives that for numbers that are never negative, such as a distance or what leaves a relu: put a Dense(1) between'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
cosine = layers.Dot(axes=1, normalize=True)([encoder(left), encoder(left)])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
