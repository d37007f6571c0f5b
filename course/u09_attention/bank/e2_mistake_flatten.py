# ---
# kind: mistake
# exercise: e2
# about: flattens instead of pooling
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt, layer 3 (Flatten): another kind of layer
#       expected: GlobalAveragePooling1D
#       actual:   Flatten
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.Flatten()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
