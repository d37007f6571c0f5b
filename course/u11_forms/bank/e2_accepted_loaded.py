# ---
# kind: accepted
# exercise: e2
# about: hands in what it got back from a file
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = ops.multiply(layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m))
made = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
made.save(folder / "made.keras")
rebuilt = keras.models.load_model(folder / "made.keras")
