# ---
# kind: mistake
# exercise: e1
# about: added instead of concatenated
# loses:
#   u07_e1_look_graph: |
#     shared_look, layer 2 (add): another kind of merge
#       expected: concatenate
#       actual:   add
#       hint:     addition keeps the width of its operands; nothing is put side by side
# checks:
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_graph: addition keeps the width of its operands; nothing is put side by side
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
merged = look(a) + look(b)
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
