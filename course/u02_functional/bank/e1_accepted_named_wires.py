# ---
# kind: accepted
# exercise: e1
# about: a name for every wire, Model by keyword
# ---
# %% u02_e1_graph
pixels = keras.Input(shape=(64,), name="pixels")
wide = layers.Dense(48, activation="relu", name="wide")(pixels)
thinned = layers.Dropout(0.2, name="forget")(wide)
narrow = layers.Dense(24, activation="tanh", name="narrow")(thinned)
digit = layers.Dense(10, activation="softmax", name="digit")(narrow)
graph = keras.Model(inputs=pixels, outputs=digit, name="graph")
