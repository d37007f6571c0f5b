# ---
# kind: accepted
# exercise: e5
# about: exactly a hundred parameters, towers of three units without biases
# ---
# %% u04_e5_train
keras.utils.set_random_seed(8)
ins = [keras.Input(shape=(10,), name=name) for name in ["worst", "mean", "error"]]
towers = [layers.Dense(3, activation="tanh", use_bias=False)(i) for i in ins]
benign = layers.Dense(1, activation="sigmoid")(layers.Concatenate()(towers))
trained = keras.Model(ins, benign)
assert trained.count_params() == 100
trained.compile(keras.optimizers.Adam(0.02), "binary_crossentropy", metrics=["accuracy"])
history = trained.fit(tumours.x_train, tumours.y_train, epochs=12, verbose=0)
