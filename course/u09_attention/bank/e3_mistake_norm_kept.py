# ---
# kind: mistake
# exercise: e3
# about: the normalised x goes on as the shortcut
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 3 (add), layer 6 (add) and layer 10 (add): a normalised tensor is added to
#       expected: the tensor that the normalisation reads goes past the part, to the addition
#       actual:   layer 3 (add) reads layer 1 (LayerNormalization) and layer 2 (MultiHeadAttention); layer 6 (add) reads layer 4 (LayerNormalization) and layer 5 (MultiHeadAttention); layer 10 (add) reads layer 7 (LayerNormalization) and layer 9 (Dense, 12 units)
#       hint:     the normalised tensor needs a name of its own: it alone enters the part, and what the part gives is added to the tensor from before
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: 'the normalised tensor needs a name of its own: it alone enters the part, and what the part gives is added to the tensor from before'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
x = layers.LayerNormalization()(words)
x = x + layers.MultiHeadAttention(3, 4)(x, x, use_causal_mask=True)
x = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(x, memory)
x = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(x))
decoder = keras.Model([words, memory], x)
