# ---
# kind: mistake
# exercise: e4
# about: gave the Model the last layer, thinking that it reads the line above
# loses:
#   u06_e4_siamese_inputs: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u06_e4_siamese_shared: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e4_siamese_parameters: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e4_siamese_function: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u06_e4_siamese_inputs: check_input_shape
#   u06_e4_siamese_shared: check_attempted
#   u06_e4_siamese_parameters: check_attempted
#   u06_e4_siamese_symmetric: check_attempted
#   u06_e4_siamese_function: check_attempted
# ---
# %% u06_e4_siamese
siamese = None
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
distance = difference([encoder(left), encoder(right)])
same = layers.Dense(1, activation="sigmoid")
siamese = keras.Model([left, right], same)
