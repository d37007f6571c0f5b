# ---
# kind: accepted
# exercise: e3
# about: the head on the output of trunk, its layers one by one
# ---
# %% u10_e3_transfer
trunk.trainable = False
transfer = keras.Model(trunk.inputs, layers.Dense(5, "softmax")(trunk.outputs[0]))
transfer.compile(optimizer="Adam", loss=keras.losses.sparse_categorical_crossentropy)
transfer.fit(x_few, y_few, epochs=2, verbose=0)
