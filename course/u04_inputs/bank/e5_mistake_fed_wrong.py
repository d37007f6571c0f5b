# ---
# kind: mistake
# exercise: e5
# about: fed by a list in the wrong order, so the towers learn other tables
# loses:
#   u04_e5_train_score: |
#     trained: the accuracy is too low
#       expected: at least 0.9
#       actual:   0.83
#       hint:     did each table reach its own input? fitted long enough? a list goes by position
# checks:
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_score: did each table reach its own input? fitted long enough? a list goes by position
# ---
# %% u04_e5_train
keras.utils.set_random_seed(1)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(1, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy")
t = tumours.x_train
order = ["error", "worst", "mean"]
h = trained.fit([t[n] for n in order], tumours.y_train, batch_size=64, epochs=40, verbose=0)
