# ---
# kind: accepted
# exercise: e3
# about: a stack without an Input, which fit builds
# ---
# %% u10_e3_transfer
trunk.trainable = False
transfer = keras.Sequential([trunk, layers.Dense(5, activation="softmax")])
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
