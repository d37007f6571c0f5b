# ---
# kind: accepted
# exercise: e5
# about: fed by list in the model's order, a validation part, early stopping
# ---
# %% u04_e5_train
keras.utils.set_random_seed(11)
names = ["worst", "error", "mean"]
ins = [keras.Input((10,), name=n) for n in names]
x = layers.concatenate([layers.Dense(2, "tanh")(i) for i in ins])
x = layers.Dense(4, "relu")(x)
trained = keras.Model(ins, layers.Dense(1, "sigmoid")(x))
trained.compile(keras.optimizers.Adam(0.02), "binary_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
trained.fit([tumours.x_train[n] for n in names], tumours.y_train, validation_split=0.2, epochs=15, callbacks=[stop], verbose=0)
