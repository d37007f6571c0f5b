# ---
# kind: accepted
# exercise: e2
# about: plus for Add, the mean for the pooling, softmax as an operation
# ---
# %% u09_e2_rebuild
cross = "a"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

found = words + layers.MultiHeadAttention(num_heads=3, key_dim=4)(words, memory, memory)
rebuilt = keras.Model([words, memory], ops.softmax(layers.Dense(4)(ops.mean(found, axis=1))))
