# ---
# kind: mistake
# exercise: e2
# about: the pooling is made and never called: the cell stops with an error
# loses:
#   u09_e2_rebuild_wires: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <GlobalAveragePoolin…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u09_e2_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <GlobalAveragePoolin…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
# checks:
#   u09_e2_rebuild_wires: check_attention
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_wires: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u09_e2_rebuild_picture: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
# ---
# %% u09_e2_rebuild
cross = None
rebuilt = None
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.GlobalAveragePooling1D()
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
