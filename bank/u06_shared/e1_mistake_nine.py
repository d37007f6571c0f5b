# ---
# kind: mistake
# exercise: e1
# about: nine numbers in
# loses:
#   u06_e1_look_inputs: null
#   u06_e1_look_graph: null
# ---
# %% u06_e1_look
a, b = keras.Input(shape=(9,)), keras.Input(shape=(9,))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(a), look(b)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
