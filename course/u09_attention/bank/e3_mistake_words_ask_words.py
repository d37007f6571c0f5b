# ---
# kind: mistake
# exercise: e3
# about: asks the words twice, the memory is never used
# loses:
#   u09_e3_decoder_wires: |
#     decoder: no attention has these wires
#       expected: query from 'words', value and key from 'memory'
#       actual:   layer 2 (MultiHeadAttention): query, value and key from input 'words'
#                 layer 5 (MultiHeadAttention): query, value and key from input 'words'
#       hint:     query and value are two tensors here; if such an attention was made: does an output lead back to it? what it gave is added, and the sum bound to the name that goes on
#   u09_e3_decoder_causal: |
#     decoder: an output looks ahead
#       expected: outputs before a disturbed place stay as they are
#       actual:   with place 5 disturbed, 5 of the 5 outputs before it change
#       hint:     layer 5 (MultiHeadAttention) takes its value and key from input 'words', and its call does not say use_causal_mask=True: so it sees every place of it
#   u09_e3_decoder_graph: |
#     decoder, layer 5 (MultiHeadAttention): reads the wrong tensor
#       expected: query: layer 4 (LayerNormalization), value: input 'memory'
#       actual:   query: layer 4 (LayerNormalization), value: layer 4 (LayerNormalization)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u09_e3_decoder_wires: check_attention
#   u09_e3_decoder_causal: check_causal
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_wires: 'query and value are two tensors here; if such an attention was made: does an output lead back to it? what it gave is added, and the sum bound to the name that goes on'
#   u09_e3_decoder_causal: 'layer 5 (MultiHeadAttention) takes its value and key from input ''words'', and its call does not say use_causal_mask=True: so it sees every place of it'
#   u09_e3_decoder_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, n)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
