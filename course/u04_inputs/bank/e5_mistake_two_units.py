# ---
# kind: mistake
# exercise: e5
# about: two units and softmax
# loses:
#   u04_e5_train_score: |
#     trained: wrong output shape
#       expected: (1,)
#       actual:   (2,)
#       hint:     one unit: the probability of benign
#   u04_e5_train_inputs: |
#     trained: wrong output shape
#       expected: (1,)
#       actual:   (2,)
#       hint:     one unit: the probability of benign
# checks:
#   u04_e5_train_score: check_output_shape
#   u04_e5_train_inputs: check_output_shape
# hints:
#   u04_e5_train_score: 'one unit: the probability of benign'
#   u04_e5_train_inputs: 'one unit: the probability of benign'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]]
x = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(2, activation="softmax")(x))
trained.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
h = trained.fit(tumours.x_train, tumours.y_train, epochs=20, verbose=0)
