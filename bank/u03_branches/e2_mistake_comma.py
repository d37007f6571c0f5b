# ---
# kind: mistake
# exercise: e2
# about: shape=(10) without a comma raises
# loses:
#   u03_e2_wide_deep_shapes: |
#     not attempted: wide_deep is None
#       hint:     give wide_deep a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u03_e2_wide_deep_merge: |
#     not attempted: wide_deep is None
#       hint:     give wide_deep a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u03_e2_wide_deep_activations: |
#     not attempted: wide_deep is None
#       hint:     give wide_deep a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u03_e2_wide_deep_graph: |
#     not attempted: wide_deep is None
#       hint:     give wide_deep a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u03_e2_wide_deep_shapes: check_input_shape
#   u03_e2_wide_deep_merge: check_attempted
#   u03_e2_wide_deep_activations: check_attempted
#   u03_e2_wide_deep_graph: check_attempted
# ---
# %% u03_e2_wide_deep
wide_deep = None
inputs = keras.Input(shape=(10))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
wide_deep = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([inputs, x])))
