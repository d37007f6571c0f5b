# ---
# kind: mistake
# exercise: e5
# about: joins the inputs with ops.concatenate, whose axis is the batch; fit stops with an error
# loses:
#   u04_e5_train_score: |
#     trained: its cell did not run to its end
#       actual:   a cell stopped with InvalidArgumentError: Graph execution error: Detected at node gradient_tape/compile_loss/binary_crossentropy/logistic_loss/mul/BroadcastGradientArgs defined at…
#       hint:     mend that error, run the cell, then run this one again
# checks:
#   u04_e5_train_score: check_score
# hints:
#   u04_e5_train_score: mend that error, run the cell, then run this one again
# ---
# %% u04_e5_train
order = ["mean", "error", "worst"]
columns = [keras.Input(shape=(10,), name=name) for name in order]
trained = keras.Model(columns, layers.Dense(1, activation="sigmoid")(ops.concatenate(columns)))
trained.compile("adam", "binary_crossentropy")
trained.fit([tumours.x_train[name] for name in order], tumours.y_train, epochs=10, verbose=0)
