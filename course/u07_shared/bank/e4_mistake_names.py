# ---
# kind: mistake
# exercise: e4
# about: inputs without names
# loses:
#   u07_e4_siamese_inputs: |
#     siamese: wrong input names
#       expected: 'left' and 'right'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u07_e4_siamese_inputs: check_input_shape
# hints:
#   u07_e4_siamese_inputs: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u07_e4_siamese
left = keras.Input(
    shape=(64,),
)
right = keras.Input(
    shape=(64,),
)
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(right)))
)
