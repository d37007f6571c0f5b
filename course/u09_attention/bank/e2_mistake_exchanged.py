# ---
# kind: mistake
# exercise: e2
# about: the memory asks the words
# loses:
#   u09_e2_rebuild_wires: |
#     rebuilt, layer 1 (MultiHeadAttention): query and value are exchanged
#       expected: query from 'words', value and key from 'memory'
#       actual:   query from input 'memory', value and key from input 'words'
#       hint:     the query asks, the key is compared with it, the value is handed over; the order of the call is (query, value, key); by keyword no order is needed
#   u09_e2_rebuild_picture: |
#     rebuilt, layer 1 (MultiHeadAttention): reads the wrong tensor
#       expected: query: input 'words', value: input 'memory'
#       actual:   query: input 'memory', value: input 'words'
#       hint:     the right tensors in another order, and here the order counts
#     rebuilt, layer 2 (add): reads the wrong tensor
#       expected: input 'words' and layer 1 (MultiHeadAttention)
#       actual:   input 'memory' and layer 1 (MultiHeadAttention)
# checks:
#   u09_e2_rebuild_wires: check_attention
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_wires: the query asks, the key is compared with it, the value is handed over; the order of the call is (query, value, key); by keyword no order is needed
#   u09_e2_rebuild_picture: the right tensors in another order, and here the order counts
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(memory, words)
x = layers.GlobalAveragePooling1D()(memory + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
