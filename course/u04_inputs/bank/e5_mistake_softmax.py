# ---
# kind: mistake
# exercise: e5
# about: softmax on one unit says benign to all
# loses:
#   u04_e5_train_matters: |
#     trained: no input changes the predictions
#       expected: predictions that depend on the input
#       actual:   the same prediction for everything
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u04_e5_train_score: |
#     trained: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.63
#       hint:     this is no better than guessing: was the model fitted?
# checks:
#   u04_e5_train_matters: check_every_input_matters
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_matters: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u04_e5_train_score: 'this is no better than guessing: was the model fitted?'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(8, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="softmax")(x))
trained.compile(optimizer="adam", loss="binary_crossentropy")
h = trained.fit(tumours.x_train, tumours.y_train, epochs=5, verbose=0)
