# ---
# kind: accepted
# exercise: e5
# about: a score for each table, added up and squashed by an operation
# ---
# %% u04_e5_train
ins = {k: keras.Input(shape=(10,), name=k) for k in tumours.x_train}
codes = [layers.Dense(2, activation="tanh")(t) for t in ins.values()]
score = layers.Add()([layers.Dense(1)(c) for c in codes])
trained = keras.Model(inputs=ins, outputs=ops.sigmoid(score))
trained.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="binary_crossentropy")
trained.fit(
    x=tumours.x_train,
    y=tumours.y_train,
    epochs=30,
    callbacks=[keras.callbacks.EarlyStopping(monitor="loss", patience=5)],
    verbose=0,
)
