# ---
# kind: mistake
# exercise: e5
# about: handed back the broken graph: it stops with an error
# loses:
#   u02_e5_mended_input: |
#     not attempted: mended is None
#       hint:     give mended a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u02_e5_mended_layers: |
#     not attempted: mended is None
#       hint:     give mended a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e5_mended_settings: |
#     not attempted: mended is None
#       hint:     give mended a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e5_mended_parameters: |
#     not attempted: mended is None
#       hint:     give mended a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u02_e5_mended_input: check_kind
#   u02_e5_mended_layers: check_attempted
#   u02_e5_mended_settings: check_attempted
#   u02_e5_mended_parameters: check_attempted
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
inputs = layers.Dropout(0.2, name="forget")(x)
outputs = layers.Dense(10, activation="softmax", name="digit")
mended = keras.Model(inputs, outputs)
