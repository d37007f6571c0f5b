# ---
# kind: mistake
# exercise: e3
# about: normalises after the additions, as in 2017
# loses:
#   u09_e3_decoder_graph: |
#     decoder, layer 10 (LayerNormalization): in the wrong place
#       expected: after input 'words'
#       actual:   after layer 9 (add)
#       hint:     its result is what layer 1 (MultiHeadAttention) should be called on
#     decoder, layer 5 (add): reads the wrong tensor
#       expected: layer 2 (add) and layer 4 (MultiHeadAttention)
#       actual:   layer 3 (LayerNormalization) and layer 4 (MultiHeadAttention)
#       hint:     it is called on the result of layer 3 (LayerNormalization), not on what went in
#     decoder, layer 9 (add): reads the wrong tensor
#       expected: layer 5 (add) and layer 8 (Dense, 12 units)
#       actual:   layer 6 (LayerNormalization) and layer 8 (Dense, 12 units)
#       hint:     it is called on the result of layer 6 (LayerNormalization), not on what went in
#     and 1 more
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: its result is what layer 1 (MultiHeadAttention) should be called on
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")

x = words + layers.MultiHeadAttention(3, 4)(words, words, use_causal_mask=True)
x = layers.LayerNormalization()(x)
x = layers.LayerNormalization()(x + layers.MultiHeadAttention(3, 4)(x, memory))
x = layers.LayerNormalization()(x + layers.Dense(12)(layers.Dense(24, activation="relu")(x)))
decoder = keras.Model([words, memory], x)
