# ---
# kind: mistake
# exercise: e5
# about: joins the inputs with ops.concatenate, whose axis is the batch; fit stops with an error
# loses:
#   u04_e5_train_score: |
#     trained: its cell did not run to its end
#       actual:   a cell stopped with InvalidArgumentError: Incompatible shapes: [96,1] vs. [32,1]
#       hint:     96 rows meet 32: tensors were joined sample under sample; ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
# checks:
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_score: '96 rows meet 32: tensors were joined sample under sample; ops.concatenate joins along axis 0, the batch, unless axis=-1 is given'
# ---
# %% u04_e5_train
order = ["mean", "error", "worst"]
columns = [keras.Input(shape=(10,), name=name) for name in order]
trained = keras.Model(columns, layers.Dense(1, activation="sigmoid")(ops.concatenate(columns)))
trained.compile("adam", "binary_crossentropy")
trained.fit([tumours.x_train[name] for name in order], tumours.y_train, epochs=10, verbose=0)
