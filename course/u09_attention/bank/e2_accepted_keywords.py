# ---
# kind: accepted
# exercise: e2
# about: query and value by keyword, the other way round
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 10), name="memory")

look = layers.MultiHeadAttention(3, 4, name="look")
found = look(value=memory, query=words)
x = layers.add([found, words])
x = layers.GlobalAveragePooling1D()(x)
rebuilt = keras.Model(inputs=[words, memory], outputs=layers.Dense(4, keras.activations.softmax)(x))
