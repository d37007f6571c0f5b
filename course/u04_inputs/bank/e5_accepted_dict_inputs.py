# ---
# kind: accepted
# exercise: e5
# about: inputs as a dict
# ---
# %% u04_e5_train
keras.utils.set_random_seed(3)
ins = {n: keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"]}
x = layers.Concatenate()([layers.Dense(2, activation="tanh")(i) for i in ins.values()])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(x))
trained.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
h = trained.fit(tumours.x_train, tumours.y_train, epochs=15, verbose=0)
