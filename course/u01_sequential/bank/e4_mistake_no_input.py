# ---
# kind: mistake
# exercise: e4
# about: left the Input out
# loses:
#   u01_e4_repaired_input: |
#     repaired is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e4_repaired_parameters: |
#     repaired is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e4_repaired_activations: |
#     repaired is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u01_e4_repaired_input: check_input_shape
#   u01_e4_repaired_parameters: check_output_shape
#   u01_e4_repaired_activations: check_activations
# hints:
#   u01_e4_repaired_input: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e4_repaired_parameters: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e4_repaired_activations: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
