# ---
# kind: mistake
# exercise: e3
# about: the second normalisation reads the words, the tensor of one part earlier
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 3 (LayerNormalization): reads the wrong tensor
#       expected: the sum of input 'words' and layer 2 (MultiHeadAttention)
#       actual:   input 'words'
#       hint:     it is called on a tensor from before that sum: was an older variable used?
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: 'it is called on a tensor from before that sum: was an older variable used?'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
x = x + layers.MultiHeadAttention(3, 4)(layers.LayerNormalization()(words), memory)
n = layers.LayerNormalization()(x)
decoder = keras.Model([words, memory], x + layers.Dense(12)(layers.Dense(24, activation="relu")(n)))
