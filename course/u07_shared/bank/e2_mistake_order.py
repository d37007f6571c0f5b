# ---
# kind: mistake
# exercise: e2
# about: 32 first, then 64
# loses:
#   u07_e2_encoder_units: |
#     encoder: wrong numbers of units
#       expected: 64, 32
#       actual:   32 in layer 1 (Dense), 64 in layer 2 (Dense)
#       hint:     a Sequential runs its list from the first layer to the last, then what was added
#   u07_e2_encoder_activations: |
#     encoder: wrong number of parameters
#       expected: 6,240
#       actual:   4,192 (2,080 + 2,112)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u07_e4_siamese_inputs: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expected shape=(None, 32), found shape=(None, 64)
#       hint:     what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?
#   u07_e4_siamese_shared: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expected shape=(None, 32), found shape=(None, 64)
#       hint:     what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?
#   u07_e4_siamese_parameters: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expected shape=(None, 32), found shape=(None, 64)
#       hint:     what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?
#   u07_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expected shape=(None, 32), found shape=(None, 64)
#       hint:     what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?
#   u07_e4_siamese_function: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expected shape=(None, 32), found shape=(None, 64)
#       hint:     what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?
# checks:
#   u07_e2_encoder_units: check_units
#   u07_e2_encoder_activations: check_parameters
#   u07_e4_siamese_inputs: check_input_shape
#   u07_e4_siamese_shared: check_attempted
#   u07_e4_siamese_parameters: check_attempted
#   u07_e4_siamese_symmetric: check_attempted
#   u07_e4_siamese_function: check_attempted
# hints:
#   u07_e2_encoder_units: a Sequential runs its list from the first layer to the last, then what was added
#   u07_e2_encoder_activations: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u07_e4_siamese_inputs: 'what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?'
#   u07_e4_siamese_shared: 'what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?'
#   u07_e4_siamese_parameters: 'what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?'
#   u07_e4_siamese_symmetric: 'what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?'
#   u07_e4_siamese_function: 'what comes in has the shape (None, 64), and (None, 32) is taken: which is the input?'
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(64, activation="relu"),
    ]
)
