# ---
# kind: mistake
# exercise: e2
# about: 4 heads of size 3: as many parameters
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt, layer 1 (MultiHeadAttention): wrong key_dim
#       expected: 4
#       actual:   3
#       hint:     the layer is made by MultiHeadAttention(heads, size of a head)
#     rebuilt, layer 1 (MultiHeadAttention): wrong num_heads
#       expected: 3
#       actual:   4
#       hint:     the layer is made by MultiHeadAttention(heads, size of a head)
#     rebuilt, layer 1 (MultiHeadAttention): wrong value_dim
#       expected: 4
#       actual:   3
#       hint:     look at the argument value_dim= of this layer
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_picture: the layer is made by MultiHeadAttention(heads, size of a head)
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(4, 3)(words, memory)
x = layers.GlobalAveragePooling1D()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
