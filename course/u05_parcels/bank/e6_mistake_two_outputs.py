# ---
# kind: mistake
# exercise: e6
# about: an accuracy is watched, and two numbers come out: fitting stops
# loses:
#   u05_e6_fee_ports: |
#     fee: its cell did not run to its end
#       actual:   a cell stopped with InvalidArgumentError: Incompatible shapes: [64] vs. [64,2]
#       hint:     the labels are one number for each sample, and the output 2: class numbers take the loss 'sparse_categorical_crossentropy'; one number each takes a last layer of 1 unit
#   u05_e6_fee_score: |
#     fee: its cell did not run to its end
#       actual:   a cell stopped with InvalidArgumentError: Incompatible shapes: [64] vs. [64,2]
#       hint:     the labels are one number for each sample, and the output 2: class numbers take the loss 'sparse_categorical_crossentropy'; one number each takes a last layer of 1 unit
# checks:
#   u05_e6_fee_ports: check_output_shape
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_ports: 'the labels are one number for each sample, and the output 2: class numbers take the loss ''sparse_categorical_crossentropy''; one number each takes a last layer of 1 unit'
#   u05_e6_fee_score: 'the labels are one number for each sample, and the output 2: class numbers take the loss ''sparse_categorical_crossentropy''; one number each takes a last layer of 1 unit'
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
fee = keras.Model([weight, country, words], layers.Dense(2)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse", metrics=["accuracy"])
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
