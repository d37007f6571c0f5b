# ---
# kind: mistake
# exercise: e6
# about: softmax on one unit
# loses:
#   u07_e6_strangers_ports: |
#     pair_model: the output is always 1
#       expected: a probability that depends on the input
#       actual:   1 for every sample
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e6_strangers_symmetric: |
#     pair_model: the predictions depend on neither input
#       expected: predictions that compare the two inputs
#       actual:   the same prediction for every pair
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e6_strangers_known: |
#     pair_model: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.50
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e6_strangers_score: |
#     pair_model: the accuracy is too low
#       expected: at least 0.55
#       actual:   0.50
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
# checks:
#   u07_e6_strangers_ports: check_probabilities
#   u07_e6_strangers_symmetric: check_symmetric
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_ports: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e6_strangers_symmetric: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e6_strangers_known: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e6_strangers_score: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
pair_model = keras.Model([left, right], layers.Dense(1, activation="softmax")(layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
