# ---
# kind: accepted
# exercise: e5
# about: a class without weights of one's own scales
# ---
# %% u05_e5_padding
class Half(layers.Layer):
    supports_masking = True

    def call(self, words):
        return words * 0.5

diagnosis = dict(zip("ABCD", ["no mask", "ignored", "lost", "healthy"]))
counted = dict(zip("ABCD", [6, 6, 6, 2]))
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True, name="table")(reader(label))
mean = layers.GlobalAveragePooling1D()(Half()(words))
healed = keras.Model(label, layers.Dense(5, activation=ops.softmax)(mean))
