# ---
# kind: mistake
# exercise: e3
# about: the last sum gets another name, and the old x is the output
# loses:
#   u09_e3_decoder_skips: |
#     decoder: wrong number of skip connections
#       expected: 3 identity shortcuts
#       actual:   2 identity shortcuts
#       hint:     no more shortcut ends in an add: is a block missing, or its add?
#   u09_e3_decoder_graph: |
#     decoder: 4 layers are missing
#       expected: LayerNormalization, then Dense, 24 units, relu, then Dense, 12 units, then add, after layer 6 (add)
#       actual:   the model ends with layer 6 (add)
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
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
y = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
