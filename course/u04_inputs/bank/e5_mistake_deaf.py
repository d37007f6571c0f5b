# ---
# kind: mistake
# exercise: e5
# about: worst is listed and never used
# loses:
#   u04_e5_train_matters: |
#     trained: input 'worst' changes nothing
#       expected: every input changes the predictions
#       actual:   the predictions are the same whatever input 'worst' holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
# checks:
#   u04_e5_train_matters: check_every_input_matters
# hints:
#   u04_e5_train_matters: 'follow the tensor from this input: is it passed on at every step, and merged?'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins[:2]])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
h = trained.fit(tumours.x_train, tumours.y_train, epochs=12, verbose=0)
