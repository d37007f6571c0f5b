# ---
# kind: mistake
# exercise: e3
# about: forgets the causal mask
# loses:
#   u09_e3_decoder_causal: |
#     decoder: an output looks ahead
#       expected: outputs before a disturbed place stay as they are
#       actual:   with place 5 disturbed, 5 of the 5 outputs before it change
#       hint:     layer 2 (MultiHeadAttention) takes its value and key from input 'words', and its call does not say use_causal_mask=True: so it sees every place of it
#   u09_e3_decoder_graph: |
#     decoder, layer 2 (MultiHeadAttention): wrong use_causal_mask
#       expected: True
#       actual:   not given
#       hint:     the mask is an argument of the call: attention(x, x, use_causal_mask=True)
# checks:
#   u09_e3_decoder_causal: check_causal
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_causal: 'layer 2 (MultiHeadAttention) takes its value and key from input ''words'', and its call does not say use_causal_mask=True: so it sees every place of it'
#   u09_e3_decoder_graph: 'the mask is an argument of the call: attention(x, x, use_causal_mask=True)'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
