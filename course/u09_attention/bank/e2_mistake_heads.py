# ---
# kind: mistake
# exercise: e2
# about: 4 heads of size 3: as many parameters
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt, layer 1 (MultiHeadAttention): number of heads and size of each head are exchanged
#       expected: num_heads=3, key_dim=4
#       actual:   num_heads=4, key_dim=3
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(4, 3)(words, memory)
x = layers.GlobalAveragePooling1D()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
