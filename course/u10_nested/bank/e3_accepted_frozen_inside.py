# ---
# kind: accepted
# exercise: e3
# about: frozen through the finished model, before compile
# ---
# %% u10_e3_transfer
x = keras.Input((64,))
transfer = keras.Model(x, keras.activations.softmax(layers.Dense(5, name="head")(trunk(x))))
transfer.get_layer("trunk").trainable = False
transfer.compile("adam", loss="sparse_categorical_crossentropy")
for _ in range(2):
    transfer.fit(x_few, y_few, verbose=0)
