# ---
# kind: mistake
# exercise: e4
# about: left is compared with itself
# loses:
#   u07_e4_siamese_symmetric: |
#     siamese: the predictions depend on neither input
#       expected: predictions that compare the two inputs
#       actual:   the same prediction for every pair
#       hint:     the same tensor may have been given twice
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the order of the layers, and what goes into every merge
# checks:
#   u07_e4_siamese_symmetric: check_symmetric
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_symmetric: the same tensor may have been given twice
#   u07_e4_siamese_function: compare the order of the layers, and what goes into every merge
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(left)))
)
