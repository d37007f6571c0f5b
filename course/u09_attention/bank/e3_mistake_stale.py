# ---
# kind: mistake
# exercise: e3
# about: the last sum gets another name, and the old x is the output
# loses:
#   u09_e3_decoder_skips: |
#     decoder: wrong number of skip connections
#       expected: 3 identity shortcuts
#       actual:   2 identity shortcuts
#       hint:     every block has a shortcut of its own, from where that block begins
#   u09_e3_decoder_graph: |
#     decoder: a LayerNormalization layer is missing
#       expected: LayerNormalization, reading layer 6 (add)
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     decoder: a Dense layer is missing
#       expected: Dense, 24 units, relu
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     decoder: a Dense layer is missing
#       expected: Dense, 12 units
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     and 1 more
# checks:
#   u09_e3_decoder_skips: check_skip
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_skips: every block has a shortcut of its own, from where that block begins
#   u09_e3_decoder_graph: 'a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?'
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
