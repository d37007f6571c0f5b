# ---
# kind: accepted
# exercise: e6
# about: dropout in the encoder, the sum of squared differences with a scale of its own
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(4)
encoder = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(96, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(16),
    ]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
gap = ops.square(encoder(left) - encoder(right))
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
pair_model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
pair_model.fit(known.x_train, known.y_train, batch_size=64, epochs=12, verbose=0)
