# ---
# kind: mistake
# exercise: e2
# about: the sum gets a name that nobody reads
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt: an add is missing
#       expected: add, reading input 'words' and layer 1 (MultiHeadAttention), before layer 2 (GlobalAveragePooling1D)
#       actual:   layer 2 (GlobalAveragePooling1D) reads layer 1 (MultiHeadAttention)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_picture: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

x = layers.MultiHeadAttention(3, 4)(words, memory)
summed = layers.Add()([words, x])
x = layers.GlobalAveragePooling1D()(x)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
