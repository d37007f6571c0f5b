# ---
# kind: mistake
# exercise: e1
# about: the left input twice
# loses:
#   u06_e1_look_shared: null
#   u06_e1_look_graph: null
# ---
# %% u06_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(a), look(a)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
