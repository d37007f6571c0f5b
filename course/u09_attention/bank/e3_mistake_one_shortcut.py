# ---
# kind: mistake
# exercise: e3
# about: one shortcut around both attentions
# loses:
#   u09_e3_decoder_skips: |
#     decoder: wrong number of skip connections
#       expected: 3 identity shortcuts
#       actual:   2 identity shortcuts
#       hint:     no more shortcut ends in an add: is a block missing, or its add?
#   u09_e3_decoder_graph: |
#     decoder: an add is missing
#       expected: add, reading input 'words' and layer 2 (MultiHeadAttention), before layer 3 (LayerNormalization) and layer 5 (add)
#       actual:   layer 3 (LayerNormalization) reads layer 2 (MultiHeadAttention)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u09_e3_decoder_skips: check_skip
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_skips: 'no more shortcut ends in an add: is a block missing, or its add?'
#   u09_e3_decoder_graph: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = words + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
