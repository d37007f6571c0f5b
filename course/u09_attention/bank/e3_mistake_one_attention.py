# ---
# kind: mistake
# exercise: e3
# about: one attention for both parts
# loses:
#   u09_e3_decoder_graph: |
#     decoder: one shared layer where separate ones are asked for
#       expected: separate MultiHeadAttention layers
#       actual:   one MultiHeadAttention layer, called more than once
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u09_e3_decoder_graph: check_same_architecture
# hints:
#   u09_e3_decoder_graph: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u09_e3_decoder
w = keras.Input((6, 12), name="words")
m = keras.Input((9, 12), name="memory")
att = layers.MultiHeadAttention(3, 4)
x = w
n = layers.LayerNormalization()(x)
a = att(n, n, use_causal_mask=True)
x = x + a
n = layers.LayerNormalization()(x)
a = att(n, m)
x = x + a
n = layers.LayerNormalization()(x)
d = layers.Dense(24, activation="relu")(n)
d = layers.Dense(12)(d)
x = x + d
decoder = keras.Model([w, m], x)
