# ---
# kind: accepted
# exercise: e5
# about: no tower at all on one input, another optimizer
# ---
# %% u04_e5_train
keras.utils.set_random_seed(1)
a, b, c = [keras.Input((10,), name=n) for n in ("worst", "mean", "error")]
x = layers.concatenate([a, layers.Dense(3, "relu")(b), layers.Dense(3, "relu")(c)])
trained = keras.Model([a, b, c], layers.Dense(1, "sigmoid")(x))
trained.compile(keras.optimizers.RMSprop(0.02), "binary_crossentropy", metrics=["accuracy"])
h = trained.fit(tumours.x_train, tumours.y_train, epochs=12, verbose=0)
