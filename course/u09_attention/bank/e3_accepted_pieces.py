# ---
# kind: accepted
# exercise: e3
# about: the dense part as a stack, the first part as a model
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")

tokens = keras.Input(shape=(6, 12))
n = layers.LayerNormalization()(tokens)
first = keras.Model(tokens, tokens + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True))
x = first(words)
x = layers.add([x, layers.MultiHeadAttention(3, 4)(layers.LayerNormalization()(x), value=memory)])
dense = keras.Sequential([layers.LayerNormalization(), layers.Dense(24), layers.ReLU(), layers.Dense(12)])
decoder = keras.Model([words, memory], x + dense(x))
