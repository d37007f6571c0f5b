# ---
# kind: accepted
# exercise: e2
# about: functional models, layers as activations
# ---
# %% u10_e2_autoencoder
p = keras.Input((64,), name="pixels")
encoder = keras.Model(p, layers.ReLU()(layers.Dense(16)(p)), name="encoder")
c = keras.Input((16,), name="code")
decoder = keras.Model(c, keras.activations.sigmoid(layers.Dense(64)(c)), name="decoder")
q = keras.Input((64,))
autoencoder = keras.Model(inputs=q, outputs=decoder(encoder(q)))
