# ---
# kind: mistake
# exercise: e6
# about: a layer for the encoder, not a model
# loses:
#   u07_e6_strangers_ports: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
#   u07_e6_strangers_shared: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = layers.Dense(32)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
cosine = layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
