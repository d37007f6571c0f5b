# ---
# kind: mistake
# exercise: e6
# about: binds what fit gives
# loses:
#   u05_e6_fee_ports: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u05_e6_fee_adapted: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u05_e6_fee_padding: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u05_e6_fee_matters: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u05_e6_fee_score: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
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
fee = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
