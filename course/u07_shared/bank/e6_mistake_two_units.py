# ---
# kind: mistake
# exercise: e6
# about: one unit for same and one for different
# loses:
#   u07_e6_strangers_ports: |
#     pair_model: wrong output shape
#       expected: (1,)
#       actual:   (2,)
#       hint:     one Dense unit with sigmoid says how likely same is
#   u07_e6_strangers_known: |
#     pair_model: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.50
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
#   u07_e6_strangers_score: |
#     pair_model: the accuracy is too low
#       expected: at least 0.55
#       actual:   0.50
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u07_e6_strangers_ports: check_output_shape
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_ports: one Dense unit with sigmoid says how likely same is
#   u07_e6_strangers_known: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
#   u07_e6_strangers_score: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
pair_model = keras.Model([left, right], layers.Dense(2, activation="softmax")(layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])))
pair_model.compile("adam", "sparse_categorical_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
