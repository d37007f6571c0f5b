# ---
# kind: accepted
# exercise: e3
# about: a stack of trunk and head, frozen layer by layer
# ---
# %% u10_e3_transfer
for layer in trunk.layers:
    layer.trainable = False
transfer = keras.Sequential([keras.Input((64,)), trunk, layers.Dense(5), layers.Softmax()])
transfer.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy())
transfer.fit(x_few, y_few, epochs=2, verbose=0)
