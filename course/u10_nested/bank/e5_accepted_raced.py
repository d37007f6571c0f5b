# ---
# kind: accepted
# exercise: e5
# about: the race as it is asked for, one seed a question
# ---
# %% u10_e5_reuse
def rival(question, truth, new):
    inner = build_base() if new else base
    inner.trainable = new
    pixels = keras.Input(shape=(64,))
    model = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(inner(pixels)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_few, question, epochs=10, batch_size=8, verbose=0)
    said = model.predict(digits.x_test, verbose=0)[:, 0] > 0.5
    return float(np.mean(said == truth)), model

keras.utils.set_random_seed(0)
pays = {}
for name, few, truth in [("bowl", bowl_few, bowl_test), ("lean", lean_few, lean_test)]:
    reused, model = rival(few, truth, new=False)
    pays[name] = "reuse" if reused > rival(few, truth, new=True)[0] else "new"
    if name == "bowl":
        transfer = model
