# ---
# kind: mistake
# exercise: e5
# about: no activation at the end, with the loss for probabilities
# loses:
#   u04_e5_train_score: |
#     trained: the outputs are not probabilities
#       expected: values in [0, 1]
#       actual:   values outside [0, 1]
#       hint:     one probability takes a sigmoid; probabilities of several classes take a unit each
# checks:
#   u04_e5_train_score: check_probabilities
# hints:
#   u04_e5_train_score: one probability takes a sigmoid; probabilities of several classes take a unit each
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=name) for name in ["mean", "error", "worst"]]
merged = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1)(merged))
trained.compile(optimizer="adam", loss="binary_crossentropy")
trained.fit(tumours.x_train, tumours.y_train, epochs=10, verbose=0)
