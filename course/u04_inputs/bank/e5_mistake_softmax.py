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
#     trained: the output is always 1
#       expected: a probability that depends on the input
#       actual:   1 for every sample
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
# checks:
#   u04_e5_train_matters: check_every_input_matters
#   u04_e5_train_score: check_probabilities
# hints:
#   u04_e5_train_matters: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u04_e5_train_score: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="softmax")(x))
trained.compile(optimizer="adam", loss="binary_crossentropy")
h = trained.fit(tumours.x_train, tumours.y_train, epochs=5, verbose=0)
