# ---
# kind: mistake
# exercise: e2
# about: a function that would make one
# loses:
#   u07_e2_encoder_units: |
#     not graded: a function or a class cannot be graded; call it, and give the result
#   u07_e2_encoder_activations: |
#     not graded: a function or a class cannot be graded; call it, and give the result
#   u07_e4_siamese_inputs: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: encoder() takes 0 positional arguments but 1 was given
#       hint:     there is a value too many in the brackets
#   u07_e4_siamese_shared: |
#     not graded: a function or a class cannot be graded; call it, and give the result
#   u07_e4_siamese_parameters: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: encoder() takes 0 positional arguments but 1 was given
#       hint:     there is a value too many in the brackets
#   u07_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: encoder() takes 0 positional arguments but 1 was given
#       hint:     there is a value too many in the brackets
#   u07_e4_siamese_function: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: encoder() takes 0 positional arguments but 1 was given
#       hint:     there is a value too many in the brackets
# checks:
#   u07_e4_siamese_inputs: check_input_shape
#   u07_e4_siamese_parameters: check_attempted
#   u07_e4_siamese_symmetric: check_attempted
#   u07_e4_siamese_function: check_attempted
# hints:
#   u07_e4_siamese_inputs: there is a value too many in the brackets
#   u07_e4_siamese_parameters: there is a value too many in the brackets
#   u07_e4_siamese_symmetric: there is a value too many in the brackets
#   u07_e4_siamese_function: there is a value too many in the brackets
# ---
# %% u07_e2_encoder
def encoder():
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(32, activation="relu"),
        ]
    )
