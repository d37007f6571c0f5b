# ---
# kind: mistake
# exercise: e5
# about: 'a new base, frozen: its weights know nothing'
# loses:
#   u10_e5_reuse_shapes: |
#     transfer: base is not inside
#       expected: base itself, with its weights
#       actual:   the layers of layer 1 ('base'), of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
#   u10_e5_reuse_kept: |
#     transfer: base is not inside
#       expected: the layers of base, themselves
#       actual:   other layers than 'norm', 'strokes', 'features'
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
#   u10_e5_reuse_score: |
#     transfer: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.70
#       hint:     was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained weights, while it was fitted?
# checks:
#   u10_e5_reuse_shapes: check_contains
#   u10_e5_reuse_kept: check_kept_weights
#   u10_e5_reuse_score: check_score
# hints:
#   u10_e5_reuse_shapes: 'it was built again, with new weights, or is not called at all: call the model that there is'
#   u10_e5_reuse_kept: 'it was built again, with new weights, or is not called at all: call the model that there is'
#   u10_e5_reuse_score: was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained weights, while it was fitted?
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
new = build_base()
new.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(new(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
