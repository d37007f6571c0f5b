# ---
# kind: accepted
# exercise: e2
# about: layers made and not used, the input called by keyword
# ---
# %% u11_e2_rebuild
spare = layers.Dense(99)
m = keras.Input(name="measurements", shape=[13])
l = Limit(name="soft", most=2.0)(m)
f = layers.Dense(units=8, activation="relu", name="features")(l)
g = layers.Dense(units=8, activation=keras.activations.sigmoid, name="gate")(m)
rebuilt = keras.Model(m, layers.Dense(3, activation=keras.ops.softmax)(ops.concatenate((l, f * g), 1)))
