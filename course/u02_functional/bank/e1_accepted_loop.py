# ---
# kind: accepted
# exercise: e1
# about: the layers of the specification called in a loop
# ---
# %% u02_e1_graph
def wire_up(width, steps):
    start = end = keras.Input(shape=(width,))
    for step in steps:
        end = step(end)
    return keras.Model(start, end)


graph = wire_up(
    64,
    [
        layers.Dense(48, activation=keras.activations.relu),
        layers.Dropout(0.2),
        layers.Dense(24, activation=ops.tanh),
        layers.Dense(10, activation=keras.activations.softmax),
    ],
)
