# ---
# kind: mistake
# exercise: e3
# about: one normalisation for all three parts
# loses:
#   u09_e3_decoder_graph: |
#     decoder: one shared layer where 3 separate ones are asked for
#       expected: 3 layers, each with weights of its own
#       actual:   layer 1 (LayerNormalization), called 3 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")

norm = layers.LayerNormalization()
n = norm(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
x = x + layers.MultiHeadAttention(3, 4)(norm(x), memory)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(norm(x)))
decoder = keras.Model([words, memory], x)
