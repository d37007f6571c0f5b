# ---
# kind: mistake
# exercise: e3
# about: the last layer is made and never called: the cell stops with an error
# loses:
#   u09_e3_decoder_ports: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u09_e3_decoder_wires: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u09_e3_decoder_causal: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u09_e3_decoder_skips: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u09_e3_decoder_graph: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u09_e3_decoder_ports: check_input_names
#   u09_e3_decoder_wires: check_attention
#   u09_e3_decoder_causal: check_causal
#   u09_e3_decoder_skips: check_attempted
#   u09_e3_decoder_graph: check_attempted
# hints:
#   u09_e3_decoder_ports: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u09_e3_decoder_wires: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u09_e3_decoder_causal: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u09_e3_decoder_skips: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u09_e3_decoder_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u09_e3_decoder
decoder = None
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
n = layers.LayerNormalization()(words)
x = words + layers.MultiHeadAttention(3, 4)(n, n, use_causal_mask=True)
n = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(3, 4)(n, memory)
n = layers.LayerNormalization()(x)
x = layers.Dense(12)
decoder = keras.Model([words, memory], x)
