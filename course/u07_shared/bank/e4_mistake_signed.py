# ---
# kind: mistake
# exercise: e4
# about: no absolute value
# loses:
#   u07_e4_siamese_symmetric: |
#     siamese: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     a - b changes its sign when a and b are exchanged; take the absolute value
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the order of the layers, and what goes into every merge
# checks:
#   u07_e4_siamese_symmetric: check_symmetric
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_symmetric: a - b changes its sign when a and b are exchanged; take the absolute value
#   u07_e4_siamese_function: compare the order of the layers, and what goes into every merge
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(encoder(left) - encoder(right))
)
