# ---
# kind: mistake
# exercise: e3
# about: a copy of trunk with new weights, frozen
# loses:
#   u10_e3_transfer_base: |
#     transfer: trunk is not inside
#       expected: trunk itself, with its weights
#       actual:   layers of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
# checks:
#   u10_e3_transfer_base: check_contains
# hints:
#   u10_e3_transfer_base: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u10_e3_transfer
copy = keras.models.clone_model(trunk)
copy.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(copy(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
