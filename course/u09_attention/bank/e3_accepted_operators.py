# ---
# kind: accepted
# exercise: e3
# about: ops.add in the other order, relu as an operation
# ---
# %% u09_e3_decoder
words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")

norms = [layers.LayerNormalization(name=f"norm_{i}") for i in range(3)]
asks = [layers.MultiHeadAttention(num_heads=3, key_dim=4, name=f"ask_{i}") for i in range(2)]
n = norms[0](words)
x = ops.add(asks[0](n, n, use_causal_mask=True), words)
x = ops.add(asks[1](norms[1](x), memory), x)
hidden = ops.relu(layers.Dense(24)(norms[2](x)))
decoder = keras.Model(inputs=[words, memory], outputs=layers.Dense(12, activation="linear")(hidden) + x)
