# ---
# kind: mistake
# exercise: e5
# about: no Input in rebuilt
# loses:
#   u01_e5_detective_layers: |
#     rebuilt is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e5_detective_rebuilt: |
#     rebuilt is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u01_e5_detective_layers: check_kind
#   u01_e5_detective_rebuilt: check_input_shape
# hints:
#   u01_e5_detective_layers: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e5_detective_rebuilt: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = keras.Sequential(
    [
        layers.Dense(24),
        layers.Dropout(0.5),
        layers.Dense(40),
        layers.Dense(5),
    ]
)
