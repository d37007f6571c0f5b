# ---
# kind: accepted
# exercise: e3
# about: a helper adds what a part makes of the normalised x
# ---
# %% u09_e3_decoder
def add_part(x, part):
    return layers.Add()([x, part(layers.LayerNormalization()(x))])

def self_attention(n):
    return layers.MultiHeadAttention(3, 4)(query=n, value=n, key=n, use_causal_mask=True)

words = keras.Input(shape=(6, 12), name="words")
memory = keras.Input(shape=(9, 12), name="memory")
x = add_part(words, self_attention)
x = add_part(x, lambda n: layers.MultiHeadAttention(3, 4)(n, memory, memory))
x = add_part(x, lambda n: layers.Dense(12)(layers.Dense(24, activation="relu")(n)))
decoder = keras.Model([words, memory], x)
