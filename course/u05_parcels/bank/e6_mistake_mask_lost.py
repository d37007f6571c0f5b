# ---
# kind: mistake
# exercise: e6
# about: the rows are halved on the way
# loses:
#   u05_e6_fee_padding: |
#     fee: padding changes the predictions
#       expected: the same predictions with zeros behind the words of input 'words'
#       actual:   other predictions
#       hint:     the mask is lost on the way: arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
# checks:
#   u05_e6_fee_padding: check_padding
# hints:
#   u05_e6_fee_padding: 'the mask is lost on the way: arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows / 2)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse")
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
