# ---
# kind: mistake
# exercise: e3
# about: averaged instead of added
# loses:
#   u03_e3_three_merge: |
#     three_opinions: another kind of merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
#   u03_e3_three_graph: |
#     three_opinions, layer 5 (average): another kind of merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
# checks:
#   u03_e3_three_merge: check_merge
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_merge: tensors can meet in many ways; the task asks for add
#   u03_e3_three_graph: tensors can meet in many ways; the task asks for add
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(x)
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Average()([one, two, three])))
