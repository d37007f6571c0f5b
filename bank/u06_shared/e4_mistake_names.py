# ---
# kind: mistake
# exercise: e4
# about: inputs without names
# loses:
#   u06_e4_siamese_inputs: null
# ---
# %% u06_e4_siamese
left = keras.Input(
    shape=(64,),
)
right = keras.Input(
    shape=(64,),
)
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(right)))
)
