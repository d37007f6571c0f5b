# ---
# kind: accepted
# exercise: e5
# about: a metric of one's own, which no test reads, and the loss as a class
# ---
# %% u04_e5_train
def hits(y_true, y_pred):
    return keras.ops.mean(keras.ops.equal(y_true, keras.ops.round(y_pred)))


keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=name) for name in ["mean", "error", "worst"]]
merged = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(merged))
trained.compile(keras.optimizers.Adam(0.02), keras.losses.BinaryCrossentropy, metrics=[hits])
history = trained.fit(tumours.x_train, tumours.y_train, epochs=10, verbose=0)
