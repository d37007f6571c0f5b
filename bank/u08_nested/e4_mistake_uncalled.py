# ---
# kind: mistake
# exercise: e4
# about: gave the Model the merge itself, thinking that it finds its members
# loses:
#   u08_e4_ensemble_shapes: |
#     not attempted: ensemble is None
#       hint:     give ensemble a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u08_e4_ensemble_members: |
#     not attempted: ensemble is None
#       hint:     give ensemble a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u08_e4_ensemble_average: |
#     not attempted: ensemble is None
#       hint:     give ensemble a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u08_e4_ensemble_shapes: check_input_shape
#   u08_e4_ensemble_members: check_attempted
#   u08_e4_ensemble_average: check_attempted
# ---
# %% u08_e4_ensemble
ensemble = None
pixels = keras.Input(shape=(64,))
votes = [member(pixels) for member in members]
ensemble = keras.Model(pixels, layers.Average())
