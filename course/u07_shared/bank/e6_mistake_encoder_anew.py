# ---
# kind: mistake
# exercise: e6
# about: the encoder is built anew after the pair model
# loses:
#   u07_e6_strangers_shared: |
#     pair_model: encoder is not inside
#       expected: encoder itself, with its weights
#       actual:   layers of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
# checks:
#   u07_e6_strangers_shared: check_contains
# hints:
#   u07_e6_strangers_shared: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
