# ---
# kind: accepted
# exercise: e1
# about: the shared part is a model of one layer
# ---
# %% u07_e1_look
part = keras.Sequential([keras.Input(shape=(8,)), layers.Dense(6, activation="relu")])
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
shared_look = keras.Model(
    (a, b), layers.Dense(1, "sigmoid")(layers.concatenate([part(a), part(b)]))
)
