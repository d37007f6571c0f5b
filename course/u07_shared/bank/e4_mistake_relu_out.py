# ---
# kind: mistake
# exercise: e4
# about: relu on the output
# loses:
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the activation of every layer: sigmoid is missing
# checks:
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_function: 'compare the activation of every layer: sigmoid is missing'
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="relu")(ops.abs(encoder(left) - encoder(right)))
)
