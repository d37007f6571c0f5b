# ---
# kind: accepted
# exercise: e1
# about: builds the models and asks Keras
# ---
# %% u10_e1_count
def movable(model):
    return sum(int(np.prod(w.shape)) for w in model.trainable_weights)

pixels, others = keras.Input((64,)), keras.Input((64,))
inner = build_base("inner")
whole = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(inner(pixels)))
counts = {"entries": len(whole.layers), "open": movable(whole)}
inner.trainable = False
counts["frozen"] = movable(whole)
both = layers.concatenate([inner(pixels), inner(others)])
counts["pair"] = keras.Model([pixels, others], layers.Dense(1)(both)).count_params()
