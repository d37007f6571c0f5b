# ---
# kind: mistake
# exercise: e1
# about: two layers with copied weights
# loses:
#   u06_e1_look_shared: null
#   u06_e1_look_graph: null
# ---
# %% u06_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
one, two = layers.Dense(6, activation="relu"), layers.Dense(6, activation="relu")
one.build((None, 8)), two.build((None, 8))
two.set_weights(one.get_weights())
merged = layers.Concatenate()([one(a), two(b)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
