# ---
# kind: mistake
# exercise: e3
# about: bound what set_weights returns
# loses:
#   u02_e3_back_layers: |
#     not attempted: back is None
#       hint:     give back a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u02_e3_back_settings: |
#     not attempted: back is None
#       hint:     give back a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e3_back_weights: |
#     not attempted: back is None
#       hint:     give back a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u02_e3_back_layers: check_kind
#   u02_e3_back_settings: check_attempted
#   u02_e3_back_weights: check_attempted
# hints:
#   u02_e3_back_layers: give back a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u02_e3_back_settings: give back a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e3_back_weights: give back a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back = back.set_weights(reader.get_weights())
