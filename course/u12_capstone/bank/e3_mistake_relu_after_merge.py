# ---
# kind: mistake
# exercise: e3
# about: a relu after the merge, too
# loses:
#   u12_e3_gated_graph: |
#     gated: relu is not asked for
#       expected: no activation after layer 3 (concatenate)
#       actual:   relu right after layer 3 (concatenate)
# checks:
#   u12_e3_gated_graph: check_same_architecture
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
merged = layers.ReLU()(merged)
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
