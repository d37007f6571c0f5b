# ---
# kind: mistake
# exercise: e3
# about: the head hangs on the features before their activation
# loses:
#   u10_e3_transfer_head: |
#     transfer, layer 2 ('features'): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u10_e3_transfer_head: check_activations
# hints:
#   u10_e3_transfer_head: a layer without an activation is linear
# ---
# %% u10_e3_transfer
trunk.trainable = False
features = trunk.get_layer("features").output
transfer = keras.Model(trunk.inputs, layers.Dense(5, activation="softmax")(features))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
