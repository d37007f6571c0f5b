# ---
# kind: mistake
# exercise: e5
# about: compiled and not fitted
# loses:
#   u04_e5_train_score: |
#     trained: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.60
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(11)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer="adam", loss="binary_crossentropy")
