# ---
# kind: mistake
# exercise: e2
# about: the batch inside the shape
# loses:
#   u09_e2_rebuild_wires: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'global_average_pooling1d' is incompatible with the layer: expected ndim=3, found ndim=4. Full shape received: (N…
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u09_e2_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'global_average_pooling1d' is incompatible with the layer: expected ndim=3, found ndim=4. Full shape received: (N…
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
# checks:
#   u09_e2_rebuild_wires: check_attention
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_wires: 'the input has a place too many or too few: shape= describes one example, no batch'
#   u09_e2_rebuild_picture: 'the input has a place too many or too few: shape= describes one example, no batch'
# ---
# %% u09_e2_rebuild
cross = None
rebuilt = None
cross = "A"
words = keras.Input(shape=(None, 5, 12), name="words")
memory = keras.Input(shape=(None, 7, 10), name="memory")
x = layers.GlobalAveragePooling1D()(words + layers.MultiHeadAttention(3, 4)(words, memory))
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
