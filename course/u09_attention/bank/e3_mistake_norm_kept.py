# ---
# kind: mistake
# exercise: e3
# about: the normalised x goes on as the shortcut
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 3 (add): reads the wrong tensor
#       expected: input 'words' and layer 2 (MultiHeadAttention)
#       actual:   layer 1 (LayerNormalization) and layer 2 (MultiHeadAttention)
#       hint:     it is called on the result of layer 1 (LayerNormalization), not on what went in
#     decoder, layer 6 (add): reads the wrong tensor
#       expected: layer 3 (add) and layer 5 (MultiHeadAttention)
#       actual:   layer 4 (LayerNormalization) and layer 5 (MultiHeadAttention)
#       hint:     it is called on the result of layer 4 (LayerNormalization), not on what went in
#     decoder, layer 10 (add): reads the wrong tensor
#       expected: layer 6 (add) and layer 9 (Dense, 12 units)
#       actual:   layer 7 (LayerNormalization) and layer 9 (Dense, 12 units)
#       hint:     it is called on the result of layer 7 (LayerNormalization), not on what went in
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: it is called on the result of layer 1 (LayerNormalization), not on what went in
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
