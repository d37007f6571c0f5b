# ---
# kind: mistake
# exercise: e3
# about: normalises after the additions, as in 2017
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 5 (add) and layer 9 (add): a normalised tensor is added to
#       expected: the tensor that the normalisation reads goes past the part, to the addition
#       actual:   layer 5 (add) reads layer 3 (LayerNormalization) and layer 4 (MultiHeadAttention); layer 9 (add) reads layer 6 (LayerNormalization) and layer 8 (Dense, 12 units)
#       hint:     the normalised tensor needs a name of its own: it alone enters the part, and what the part gives is added to the tensor from before
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: 'the normalised tensor needs a name of its own: it alone enters the part, and what the part gives is added to the tensor from before'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")

x = words + layers.MultiHeadAttention(3, 4)(words, words, use_causal_mask=True)
x = layers.LayerNormalization()(x)
x = layers.LayerNormalization()(x + layers.MultiHeadAttention(3, 4)(x, memory))
x = layers.LayerNormalization()(x + layers.Dense(12)(layers.Dense(24, activation="relu")(x)))
decoder = keras.Model([words, memory], x)
