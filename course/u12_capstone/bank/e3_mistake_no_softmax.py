# ---
# kind: mistake
# exercise: e3
# about: no activation at the end
# loses:
#   u12_e3_gated_graph: |
#     gated, layer 4 (Dense, 3 units): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_graph: without an activation the results are any numbers and do not sum to 1
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
gated = keras.Model(measurements, layers.Dense(3)(layers.Concatenate()([weighed, hidden])))
