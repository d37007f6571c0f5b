# ---
# kind: mistake
# exercise: e5
# about: learns "malignant" instead of "benign"
# loses:
#   u04_e5_train_score: |
#     trained: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.02
#       hint:     nearly every answer is turned round: which class does 1 stand for in the targets?
# checks:
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_score: 'nearly every answer is turned round: which class does 1 stand for in the targets?'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
h = trained.fit(tumours.x_train, 1 - tumours.y_train, epochs=10, verbose=0)
