# ---
# kind: mistake
# exercise: e6
# about: learned which pairs differ
# loses:
#   u07_e6_strangers_known: |
#     pair_model: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.14
#       hint:     nearly every answer is turned round: which class does 1 stand for in the targets?
#   u07_e6_strangers_score: |
#     pair_model: the accuracy is too low
#       expected: at least 0.55
#       actual:   0.27
#       hint:     this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing
# checks:
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_known: 'nearly every answer is turned round: which class does 1 stand for in the targets?'
#   u07_e6_strangers_score: 'this is no better than guessing: was the model fitted, long enough, and on these targets? one that is built anew, or cloned, after its fit has learnt nothing'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
gap = ops.abs(encoder(left) - encoder(right))
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, 1 - known.y_train, epochs=6, verbose=0)
