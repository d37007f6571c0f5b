# ---
# kind: mistake
# exercise: e3
# about: the inputs in the other order
# loses:
#   u09_e3_decoder_ports: |
#     decoder: the inputs are in another order
#       expected: 'words' and 'memory'
#       actual:   'memory' and 'words'
#       hint:     the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed
# checks:
#   u09_e3_decoder_ports: check_input_names
# hints:
#   u09_e3_decoder_ports: 'the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([memory, words], x)
