# ---
# kind: mistake
# exercise: e3
# about: the mask is put on the cross-attention
# loses:
#   u09_e3_decoder_causal: |
#     decoder: an output looks ahead
#       expected: outputs before a disturbed place stay as they are
#       actual:   with place 5 disturbed, 5 of the 5 outputs before it change
#       hint:     layer 2 (MultiHeadAttention) takes its value and key from input 'words', and its call does not say use_causal_mask=True: so it sees every place of it
#   u09_e3_decoder_graph: |
#     decoder, layer 2 (MultiHeadAttention) and layer 5 (MultiHeadAttention): the values of use_causal_mask are exchanged
#       expected: True, then not given
#       actual:   not given, then True
# checks:
#   u09_e3_decoder_causal: check_causal
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_causal: 'layer 2 (MultiHeadAttention) takes its value and key from input ''words'', and its call does not say use_causal_mask=True: so it sees every place of it'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
