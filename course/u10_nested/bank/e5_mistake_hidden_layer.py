# ---
# kind: mistake
# exercise: e5
# about: a hidden layer in the head
# loses:
#   u10_e5_reuse_frozen: |
#     transfer: wrong number of parameters
#       expected: 4,577
#       actual:   4,761 (256 + 3,120 + 1,176 + 200 + 9)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#     transfer: wrong number of trainable parameters
#       expected: 25
#       actual:   209 of 4,761
#   u10_e5_reuse_score: |
#     transfer: wrong number of layers with weights
#       expected: 4: none (linear), relu, relu, sigmoid
#       actual:   5: none (linear), relu, relu, relu, sigmoid
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
# checks:
#   u10_e5_reuse_frozen: check_parameters
#   u10_e5_reuse_score: check_activations
# hints:
#   u10_e5_reuse_frozen: 'compare layer by layer: is one too many, or wider than asked for?'
#   u10_e5_reuse_score: 'there is a layer too many: each layer is called, or listed, once for each use'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
hidden = layers.Dense(8, activation="relu")(base(pixels))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(hidden))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
