# ---
# kind: mistake
# exercise: e3
# about: normalises after the additions, as in 2017
# loses:
#   u09_e3_decoder_graph: |
#     decoder: with all weights at zero, the input does not come through
#       expected: x itself
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
# checks:
#   u09_e3_decoder_graph: check_zeroed_body_is
# hints:
#   u09_e3_decoder_graph: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")

x = words + layers.MultiHeadAttention(3, 4)(words, words, use_causal_mask=True)
x = layers.LayerNormalization()(x)
x = layers.LayerNormalization()(x + layers.MultiHeadAttention(3, 4)(x, memory))
x = layers.LayerNormalization()(x + layers.Dense(12)(layers.Dense(24, activation="relu")(x)))
decoder = keras.Model([words, memory], x)
