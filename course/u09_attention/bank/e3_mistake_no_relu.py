# ---
# kind: mistake
# exercise: e3
# about: no activation in the dense part
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 8 (Dense, 24 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: a layer without an activation is linear
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24)(n))
decoder = keras.Model([words, memory], x)
