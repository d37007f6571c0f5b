# ---
# kind: mistake
# exercise: e2
# about: no activation on the last layer
# loses:
#   u09_e2_rebuild_picture: |
#     rebuilt, layer 4 (Dense): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_picture: without an activation the results are any numbers and do not sum to 1
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.GlobalAveragePooling1D()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4)(x))
