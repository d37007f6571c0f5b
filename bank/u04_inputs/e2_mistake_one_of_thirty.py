# ---
# kind: mistake
# exercise: e2
# about: one input of 30
# loses:
#   u04_e2_towers_inputs: null
#   u04_e2_towers_merge: null
#   u04_e2_towers_names: null
#   u04_e2_towers_graph: null
# ---
# %% u04_e2_towers
x = keras.Input(shape=(30,), name="all")
h = layers.Dense(20, activation="relu")(x)
three_towers = keras.Model(x, layers.Dense(1, activation="sigmoid")(h))
