# ---
# kind: mistake
# exercise: e3
# about: no Input: nothing is built, no weights to set
# loses:
#   u02_e3_back_layers: |
#     back is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u02_e3_back_settings: |
#     back is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u02_e3_back_weights: |
#     back is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u02_e3_back_layers: check_kind
#   u02_e3_back_settings: check_input_shape
#   u02_e3_back_weights: check_same_weights
# hints:
#   u02_e3_back_layers: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u02_e3_back_settings: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u02_e3_back_weights: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u02_e3_back
back = None
back = keras.Sequential(
    [
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
