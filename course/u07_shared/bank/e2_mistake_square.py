# ---
# kind: mistake
# exercise: e2
# about: pictures that are not unrolled
# loses:
#   u07_e2_encoder_units: |
#     encoder: wrong input shape
#       expected: (64,)
#       actual:   (8, 8)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
#   u07_e2_encoder_activations: |
#     encoder: wrong number of parameters
#       expected: 6,240
#       actual:   2,656 (576 + 2,080)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
#   u07_e4_siamese_inputs: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?
#   u07_e4_siamese_shared: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?
#   u07_e4_siamese_parameters: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?
#   u07_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?
#   u07_e4_siamese_function: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?
# checks:
#   u07_e2_encoder_units: check_input_shape
#   u07_e2_encoder_activations: check_parameters
#   u07_e4_siamese_inputs: check_input_shape
#   u07_e4_siamese_shared: check_attempted
#   u07_e4_siamese_parameters: check_attempted
#   u07_e4_siamese_symmetric: check_attempted
#   u07_e4_siamese_function: check_attempted
# hints:
#   u07_e2_encoder_units: 'the same numbers in another form: look at the shape of one sample in the data'
#   u07_e2_encoder_activations: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
#   u07_e4_siamese_inputs: 'what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?'
#   u07_e4_siamese_shared: 'what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?'
#   u07_e4_siamese_parameters: 'what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?'
#   u07_e4_siamese_symmetric: 'what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?'
#   u07_e4_siamese_function: 'what comes in has the shape (None, 64), and (None, 8, 8) is taken: which is the input?'
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(32, activation="relu"),
    ]
)
