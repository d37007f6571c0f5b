# ---
# kind: accepted
# exercise: e6
# about: squared differences, one linear layer, fed in a list
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(1)
encoder = keras.Sequential([layers.Dense(32, input_shape=(64,))])
left, right = keras.Input((64,), name="left"), keras.Input((64,), name="right")
gap = layers.Lambda(lambda pair: ops.square(pair[0] - pair[1]))([encoder(left), encoder(right)])
pair_model = keras.Model([left, right], layers.Dense(1, "sigmoid")(gap))
pair_model.compile(keras.optimizers.Adam(0.005), keras.losses.BinaryCrossentropy())
x = [known.x_train["left"], known.x_train["right"]]
pair_model.fit(x, known.y_train, epochs=8, verbose=0)
