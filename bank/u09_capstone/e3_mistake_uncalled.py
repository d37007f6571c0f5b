# ---
# kind: mistake
# exercise: e3
# about: gave the Model the last layer, thinking that it reads the line above
# loses:
#   u09_e3_gated_shapes: |
#     not attempted: gated is None
#       hint:     give gated a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u09_e3_gated_kinds: |
#     not attempted: gated is None
#       hint:     give gated a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u09_e3_gated_graph: |
#     not attempted: gated is None
#       hint:     give gated a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u09_e3_gated_shapes: check_input_shape
#   u09_e3_gated_kinds: check_attempted
#   u09_e3_gated_graph: check_attempted
# ---
# %% u09_e3_gated
gated = None
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
grapes = layers.Dense(3, activation="softmax")
gated = keras.Model(measurements, grapes)
