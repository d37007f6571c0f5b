# ---
# kind: accepted
# exercise: e3
# about: freezes each weight of the trunk by itself, as one would in another library
# ---
# %% u10_e3_transfer
for weight in trunk.trainable_weights:
    weight.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
