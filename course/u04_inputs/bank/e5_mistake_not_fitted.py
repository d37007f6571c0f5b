# ---
# kind: mistake
# exercise: e5
# about: compiled and not fitted
# loses:
#   u04_e5_train_score: |
#     trained: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.64
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_score: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(11)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(8, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer="adam", loss="binary_crossentropy")
