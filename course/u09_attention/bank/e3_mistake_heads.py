# ---
# kind: mistake
# exercise: e3
# about: heads and size exchanged: as many parameters
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 2 (MultiHeadAttention) and layer 5 (MultiHeadAttention): wrong size of each head
#       expected: 4
#       actual:   3
#       hint:     the layer is made by MultiHeadAttention(heads, size of a head)
#     decoder, layer 2 (MultiHeadAttention) and layer 5 (MultiHeadAttention): wrong number of heads
#       expected: 3
#       actual:   4
#       hint:     the layer is made by MultiHeadAttention(heads, size of a head)
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: the layer is made by MultiHeadAttention(heads, size of a head)
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(4, 3)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(4, 3)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
