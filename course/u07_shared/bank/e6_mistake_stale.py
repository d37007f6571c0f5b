# ---
# kind: mistake
# exercise: e6
# about: compares the pictures: the encoder is bypassed
# loses:
#   u07_e6_strangers_shared: |
#     pair_model: encoder is not inside
#       expected: encoder itself, with its weights
#       actual:   other layers
#       hint:     call encoder on a tensor, as if it were a layer, and go on from what comes out
#   u07_e6_strangers_known: |
#     pair_model: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.55
#       hint:     was it fitted, by name, on known.x_train, for long enough?
#   u07_e6_strangers_score: |
#     pair_model: the accuracy is too low
#       expected: at least 0.55
#       actual:   0.51
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u07_e6_strangers_shared: check_contains
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_shared: call encoder on a tensor, as if it were a layer, and go on from what comes out
#   u07_e6_strangers_known: was it fitted, by name, on known.x_train, for long enough?
#   u07_e6_strangers_score: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
code_left, code_right = encoder(left), encoder(right)
cosine = layers.Dot(axes=1, normalize=True)([left, right])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
