# ---
# kind: mistake
# exercise: e4
# about: lists the inputs the other way round
# loses:
#   u07_e4_siamese_inputs: |
#     siamese: wrong input names
#       expected: 'left' and 'right'
#       actual:   'right' and 'left'
#       hint:     the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed
# checks:
#   u07_e4_siamese_inputs: check_input_names
# hints:
#   u07_e4_siamese_inputs: 'the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed'
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
distance = ops.abs(encoder(left) - encoder(right))
siamese = keras.Model([right, left], layers.Dense(1, activation="sigmoid")(distance))
