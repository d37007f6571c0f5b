# ---
# kind: mistake
# exercise: e5
# about: a threshold behind the sigmoid, a decision in place of the probability
# loses:
#   u04_e5_train_score: |
#     trained: the output is a decision, not a probability
#       expected: every value between 0 and 1 can occur
#       actual:   only 0 and 1 occur
#       hint:     leave out what rounds or compares after the last activation
# checks:
#   u04_e5_train_score: check_probabilities
# hints:
#   u04_e5_train_score: leave out what rounds or compares after the last activation
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=name) for name in ["mean", "error", "worst"]]
merged = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
chance = layers.Dense(1, activation="sigmoid")(merged)
learner = keras.Model(ins, chance)
learner.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
history = learner.fit(tumours.x_train, tumours.y_train, epochs=10, verbose=0)
trained = keras.Model(ins, keras.ops.cast(chance > 0.5, "float32"))
