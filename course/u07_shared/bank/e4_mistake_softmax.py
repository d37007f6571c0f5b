# ---
# kind: mistake
# exercise: e4
# about: softmax on one unit
# loses:
#   u07_e4_siamese_symmetric: |
#     siamese: the predictions depend on neither input
#       expected: predictions that compare the two inputs
#       actual:   the same prediction for every pair
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the activation of every layer: sigmoid is missing, softmax is not asked for
# checks:
#   u07_e4_siamese_symmetric: check_symmetric
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_symmetric: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e4_siamese_function: 'compare the activation of every layer: sigmoid is missing, softmax is not asked for'
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="softmax")(ops.abs(encoder(left) - encoder(right)))
)
