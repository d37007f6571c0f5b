# ---
# kind: accepted
# exercise: e6
# about: the lesson's comparison, a functional encoder, dict inputs
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(6)
one = keras.Input(shape=(64,))
code = layers.Dense(32, activation="relu")(layers.Dense(64, activation="relu")(one))
encoder = keras.Model(one, code, name="reads")
sides = {name: keras.Input(shape=(64,), name=name) for name in ("left", "right")}
gap = ops.abs(encoder(sides["left"]) - encoder(sides["right"]))
pair_model = keras.Model(sides, layers.Dense(1, activation="sigmoid")(gap))
pair_model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
pair_model.fit(known.x_train, known.y_train, epochs=5, verbose=0)
