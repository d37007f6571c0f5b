# ---
# kind: accepted
# exercise: e5
# about: the tables joined and weighed by the last layer alone, 31 parameters
# ---
# %% u04_e5_train
keras.utils.set_random_seed(8)
ins = {name: keras.Input((10,), name=name) for name in ("error", "mean", "worst")}
chance = layers.Dense(1, activation="sigmoid")(layers.concatenate(list(ins.values())))
trained = keras.Model(ins, chance)
trained.compile("rmsprop", "binary_crossentropy")
trained.fit(tumours.x_train, tumours.y_train, epochs=60, verbose=0)
