# ---
# kind: mistake
# exercise: e5
# about: joins the inputs with ops.concatenate, whose axis is the batch; fit stops with an error
# loses:
#   u04_e5_train_score: |
#     trained: wrong number of predictions
#       expected: 143 predictions for 143 samples
#       actual:   429 predictions
#       hint:     tensors were joined along the batch: ops.concatenate needs axis=-1 (layers.Concatenate has it from the start)
# checks:
#   u04_e5_train_score: check_score
# ---
# %% u04_e5_train
order = ["mean", "error", "worst"]
columns = [keras.Input(shape=(10,), name=name) for name in order]
trained = keras.Model(columns, layers.Dense(1, activation="sigmoid")(ops.concatenate(columns)))
trained.compile("adam", "binary_crossentropy")
trained.fit([tumours.x_train[name] for name in order], tumours.y_train, epochs=10, verbose=0)
