# ---
# kind: mistake
# exercise: e1
# about: two layers that look alike
# loses:
#   u06_e1_look_shared: null
#   u06_e1_look_graph: null
# ---
# %% u06_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
pass
merged = layers.Concatenate()(
    [layers.Dense(6, activation="relu")(a), layers.Dense(6, activation="relu")(b)]
)
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
