# ---
# kind: mistake
# exercise: e6
# about: the encoder reads the difference of the pictures
# loses:
#   u07_e6_strangers_shared: |
#     pair_model, layer 3 (Sequential): wrong number of calls
#       expected: 2 calls
#       actual:   1 call
#       hint:     it is called where the inputs have met already: call encoder on each, then compare
# checks:
#   u07_e6_strangers_shared: check_contains
# hints:
#   u07_e6_strangers_shared: 'it is called where the inputs have met already: call encoder on each, then compare'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
code = encoder(ops.abs(left - right))
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(code))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
