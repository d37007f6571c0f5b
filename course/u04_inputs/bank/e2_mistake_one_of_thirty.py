# ---
# kind: mistake
# exercise: e2
# about: one input of 30
# loses:
#   u04_e2_towers_inputs: |
#     three_towers: wrong number of inputs
#       expected: 3 inputs, (10,), (10,) and (10,)
#       actual:   1 input, (30,)
#       hint:     all groups come in as one: give each group of features an Input of its own
#   u04_e2_towers_names: |
#     three_towers: wrong number of inputs
#       expected: 3 inputs, (10,), (10,) and (10,)
#       actual:   1 input, (30,)
#       hint:     all groups come in as one: give each group of features an Input of its own
#   u04_e2_towers_graph: |
#     three_towers: wrong number of inputs
#       expected: 3, of shape (10,), (10,) and (10,)
#       actual:   1, of shape (30,)
#       hint:     all groups come in as one: give each group of features an Input of its own
# checks:
#   u04_e2_towers_inputs: check_input_shape
#   u04_e2_towers_names: check_input_shape
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_inputs: 'all groups come in as one: give each group of features an Input of its own'
#   u04_e2_towers_names: 'all groups come in as one: give each group of features an Input of its own'
#   u04_e2_towers_graph: 'all groups come in as one: give each group of features an Input of its own'
# ---
# %% u04_e2_towers
x = keras.Input(shape=(30,), name="all")
h = layers.Dense(20, activation="relu")(x)
three_towers = keras.Model(x, layers.Dense(1, activation="sigmoid")(h))
