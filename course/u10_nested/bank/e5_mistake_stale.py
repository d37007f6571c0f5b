# ---
# kind: mistake
# exercise: e5
# about: 'the head is called on the pixels: the base is bypassed'
# loses:
#   u10_e5_reuse_shapes: |
#     transfer: base is not inside
#       expected: base itself, with its weights
#       actual:   other layers
#       hint:     call base on a tensor, as if it were a layer, and go on from what comes out
#   u10_e5_reuse_frozen: |
#     transfer: wrong number of parameters
#       expected: 4,577
#       actual:   65
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#     transfer: wrong number of trainable parameters
#       expected: 25
#       actual:   65 of 65
#   u10_e5_reuse_kept: |
#     transfer: base is not inside
#       expected: the layers of base, themselves
#       actual:   other layers than 'norm', 'strokes', 'features'
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
#   u10_e5_reuse_score: |
#     transfer: wrong number of layers with weights
#       expected: 4: none (linear), relu, relu, sigmoid
#       actual:   1: sigmoid
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u10_e5_reuse_shapes: check_contains
#   u10_e5_reuse_frozen: check_parameters
#   u10_e5_reuse_kept: check_kept_weights
#   u10_e5_reuse_score: check_activations
# hints:
#   u10_e5_reuse_shapes: call base on a tensor, as if it were a layer, and go on from what comes out
#   u10_e5_reuse_frozen: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u10_e5_reuse_kept: 'it was built again, with new weights, or is not called at all: call the model that there is'
#   u10_e5_reuse_score: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
features = base(pixels)
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(pixels))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
