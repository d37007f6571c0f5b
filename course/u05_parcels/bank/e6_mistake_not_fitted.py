# ---
# kind: mistake
# exercise: e6
# about: compiled and not fitted
# loses:
#   u05_e6_fee_score: |
#     fee: the mean absolute error is too high
#       expected: at most 1.5
#       actual:   11.75
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
