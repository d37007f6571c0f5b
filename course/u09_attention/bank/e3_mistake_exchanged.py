# ---
# kind: mistake
# exercise: e3
# about: query and value exchanged: the cell stops with an error
# loses:
#   u09_e3_decoder_ports: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 9. Input shapes are: [None, 6, 12] and [None, 9, 12].
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
#   u09_e3_decoder_wires: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 9. Input shapes are: [None, 6, 12] and [None, 9, 12].
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
#   u09_e3_decoder_causal: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 9. Input shapes are: [None, 6, 12] and [None, 9, 12].
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
#   u09_e3_decoder_skips: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 9. Input shapes are: [None, 6, 12] and [None, 9, 12].
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
#   u09_e3_decoder_graph: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 9. Input shapes are: [None, 6, 12] and [None, 9, 12].
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
# checks:
#   u09_e3_decoder_ports: check_input_names
#   u09_e3_decoder_wires: check_attention
#   u09_e3_decoder_causal: check_causal
#   u09_e3_decoder_skips: check_attempted
#   u09_e3_decoder_graph: check_attempted
# hints:
#   u09_e3_decoder_ports: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
#   u09_e3_decoder_wires: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
#   u09_e3_decoder_causal: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
#   u09_e3_decoder_skips: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
#   u09_e3_decoder_graph: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
# ---
# %% u09_e3_decoder
decoder = None
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(memory, n)
n = layers.LayerNormalization()(x)
x = x + layers.Dense(12)(layers.Dense(24, activation="relu")(n))
decoder = keras.Model([words, memory], x)
