# ---
# kind: accepted
# exercise: e3
# about: trunk called with training=False, metrics besides, keyword arguments
# ---
# %% u10_e3_transfer
trunk.trainable = False
x = keras.Input(shape=(64,), name="pixels")
features = trunk(x, training=False)
out = layers.Dense(5)(features)
transfer = keras.Model(inputs=x, outputs=layers.Activation("softmax")(out), name="transfer")
transfer.compile(
    loss="sparse_categorical_crossentropy",
    optimizer=keras.optimizers.Adam(learning_rate=0.01),
    metrics=["accuracy"],
)
log = transfer.fit(x_few, y_few, batch_size=10, epochs=2, verbose=0)
