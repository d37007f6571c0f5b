# ---
# kind: mistake
# exercise: e2
# about: the words ask themselves, the memory is listed and never used
# loses:
#   u09_e2_rebuild_wires: |
#     rebuilt, layer 1 (MultiHeadAttention): another wire enters as the value and key
#       expected: query from 'words', value and key from 'memory'
#       actual:   query, value and key from input 'words'
#       hint:     the order of the call is (query, value, key); by keyword no order is needed
#   u09_e2_rebuild_picture: |
#     rebuilt, layer 1 (MultiHeadAttention): reads the wrong tensor
#       expected: query: input 'words', value: input 'memory'
#       actual:   query: input 'words', value: input 'words'
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u09_e2_rebuild_wires: check_attention
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_wires: the order of the call is (query, value, key); by keyword no order is needed
#   u09_e2_rebuild_picture: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(words, words)
x = layers.GlobalAveragePooling1D()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
