# ---
# kind: accepted
# exercise: e5
# about: the base's own graph, continued; a loss object; frozen layer by layer
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
for layer in base.layers:
    layer.trainable = False
answer = layers.Dense(1, activation=ops.sigmoid, name="round")(base.outputs[0])
transfer = keras.Model(base.inputs, answer)
transfer.compile(keras.optimizers.Adam(0.02), keras.losses.BinaryCrossentropy())
transfer.fit(x_few, bowl_few, batch_size=8, epochs=40, verbose=0)
pays = {"lean": "New", "bowl": "Reuse"}
