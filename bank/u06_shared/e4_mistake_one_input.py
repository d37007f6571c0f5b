# ---
# kind: mistake
# exercise: e4
# about: right is not an input of the model, which raises
# loses:
#   u06_e4_siamese_inputs: null
#   u06_e4_siamese_shared: null
#   u06_e4_siamese_parameters: null
#   u06_e4_siamese_symmetric: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e4_siamese
siamese = None
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    left, layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(right)))
)
