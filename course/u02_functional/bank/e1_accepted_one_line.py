# ---
# kind: accepted
# exercise: e1
# about: calls nested in one line, dictionary input
# ---
# %% u02_e1_graph
start = keras.Input(shape=(64,), name="pixels")
graph = keras.Model(
    {"pixels": start},
    layers.Dense(10, "softmax")(
        layers.Dense(24, "tanh")(layers.Dropout(0.2)(layers.Dense(48, "relu")(start)))
    ),
)
