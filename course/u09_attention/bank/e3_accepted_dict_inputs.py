# ---
# kind: accepted
# exercise: e3
# about: the inputs as a dict by name
# ---
# %% u09_e3_decoder
words = keras.Input((6, 12), name="words")
memory = keras.Input((9, 12), name="memory")
x = words
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model({"words": words, "memory": memory}, x)
