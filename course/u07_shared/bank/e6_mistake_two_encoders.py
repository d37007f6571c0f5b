# ---
# kind: mistake
# exercise: e6
# about: the function that makes the encoder is called for each side
# loses:
#   u07_e6_strangers_shared: |
#     pair_model, layer 1 (Sequential): wrong number of calls
#       expected: 2 calls
#       actual:   1 call
#       hint:     layer 2 (Sequential) is a copy, with weights of its own: call encoder itself once for each tensor
#   u07_e6_strangers_symmetric: |
#     pair_model: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     each input has a layer of its own; symmetry needs one layer object, made once and called on both
# checks:
#   u07_e6_strangers_shared: check_contains
#   u07_e6_strangers_symmetric: check_symmetric
# hints:
#   u07_e6_strangers_shared: 'layer 2 (Sequential) is a copy, with weights of its own: call encoder itself once for each tensor'
#   u07_e6_strangers_symmetric: each input has a layer of its own; symmetry needs one layer object, made once and called on both
# ---
# %% u07_e6_strangers
def make():
    return keras.Sequential(
        [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
    )

keras.utils.set_random_seed(3)
encoder = make()
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
cosine = layers.Dot(axes=1, normalize=True)([encoder(left), make()(right)])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
