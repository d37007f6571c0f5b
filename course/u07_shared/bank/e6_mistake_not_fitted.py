# ---
# kind: mistake
# exercise: e6
# about: compiled and not fitted
# loses:
#   u07_e6_strangers_known: |
#     pair_model: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.50
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
#   u07_e6_strangers_score: |
#     pair_model: the accuracy is too low
#       expected: at least 0.55
#       actual:   0.50
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u07_e6_strangers_known: check_score
#   u07_e6_strangers_score: check_score
# hints:
#   u07_e6_strangers_known: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
#   u07_e6_strangers_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])))
pair_model.compile("adam", "binary_crossentropy")
