# ---
# kind: mistake
# exercise: e3
# about: the two attentions in the other order
# loses:
#   u09_e3_decoder_wires: |
#     decoder, layer 5 (MultiHeadAttention): another wire enters as the query, value and key
#       expected: query, value and key from 'words'
#       actual:   query, value and key from input 'words' and input 'memory'
#       hint:     what enters leads back to 'memory', too: a step before has brought it in
#   u09_e3_decoder_graph: |
#     decoder, layer 2 (MultiHeadAttention) and layer 5 (MultiHeadAttention): the two stand in the other order
#       expected: first self-attention with use_causal_mask, then cross-attention
#       actual:   first cross-attention, then self-attention with use_causal_mask
# checks:
#   u09_e3_decoder_wires: check_attention
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_wires: 'what enters leads back to ''memory'', too: a step before has brought it in'
# ---
# %% u09_e3_decoder
w = keras.Input((6, 12), name="words")
m = keras.Input((9, 12), name="memory")

x = w
n = layers.LayerNormalization()(x)
a = layers.MultiHeadAttention(3, 4)(n, m)
x = x + a
n = layers.LayerNormalization()(x)
a = layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
x = x + a
n = layers.LayerNormalization()(x)
d = layers.Dense(24, activation="relu")(n)
d = layers.Dense(12)(d)
x = x + d
decoder = keras.Model([w, m], x)
