# ---
# kind: mistake
# exercise: e2
# about: flattens instead of pooling
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt: a GlobalAveragePooling1D layer is missing
#       expected: GlobalAveragePooling1D, reading layer 2 (add)
#       actual:   layer 4 (Dense) reads layer 3 (Flatten)
#       hint:     layer 3 (Flatten) stands in its place
#     rebuilt, layer 3 (Flatten): not asked for
#       actual:   Flatten
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_picture: layer 3 (Flatten) stands in its place
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.Flatten()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
