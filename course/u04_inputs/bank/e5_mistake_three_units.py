# ---
# kind: mistake
# exercise: e5
# about: counts the weights and forgets the biases, so towers of three units are taken for 99 and are 109
# loses:
#   u04_e5_train_small: |
#     trained: too many parameters
#       expected: at most 100
#       actual:   109 (33 + 33 + 33 + 10)
#       hint:     layer 1 (Dense), layer 2 (Dense) and layer 3 (Dense) hold most, 33 each: narrower layers, or fewer, hold less
# checks:
#   u04_e5_train_small: check_parameters
# hints:
#   u04_e5_train_small: 'layer 1 (Dense), layer 2 (Dense) and layer 3 (Dense) hold most, 33 each: narrower layers, or fewer, hold less'
# ---
# %% u04_e5_train
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=name) for name in ["mean", "error", "worst"]]
merged = layers.Concatenate()([layers.Dense(3, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(merged))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
history = trained.fit(tumours.x_train, tumours.y_train, epochs=10, verbose=0)
