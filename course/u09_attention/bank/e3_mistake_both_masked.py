# ---
# kind: mistake
# exercise: e3
# about: masks the memory as well
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 5 (MultiHeadAttention): wrong use_causal_mask
#       expected: not given
#       actual:   True
#       hint:     this attention takes no causal mask: leave use_causal_mask out of its call
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: 'this attention takes no causal mask: leave use_causal_mask out of its call'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
