# ---
# kind: mistake
# exercise: e2
# about: overlooks the wire past the attention
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt: an add is missing
#       expected: add, reading input 'words' and layer 1 (MultiHeadAttention)
#       actual:   layer 2 (GlobalAveragePooling1D) reads layer 1 (MultiHeadAttention)
#       hint:     a merge is called on a list of the branches' last tensors, all of them
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_picture: a merge is called on a list of the branches' last tensors, all of them
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.GlobalAveragePooling1D()(found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
