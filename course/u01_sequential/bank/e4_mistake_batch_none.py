# ---
# kind: mistake
# exercise: e4
# about: wrote the batch as None into the shape: the cell stops with an error
# loses:
#   u01_e4_repaired_input: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 64) for variable path='sequential/dense/ke…
#       hint:     mend that error, run the cell, then run this one again
#   u01_e4_repaired_parameters: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 64) for variable path='sequential/dense/ke…
#       hint:     mend that error, run the cell, then run this one again
#   u01_e4_repaired_activations: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 64) for variable path='sequential/dense/ke…
#       hint:     mend that error, run the cell, then run this one again
# checks:
#   u01_e4_repaired_input: check_input_shape
#   u01_e4_repaired_parameters: check_attempted
#   u01_e4_repaired_activations: check_attempted
# hints:
#   u01_e4_repaired_input: mend that error, run the cell, then run this one again
#   u01_e4_repaired_parameters: mend that error, run the cell, then run this one again
#   u01_e4_repaired_activations: mend that error, run the cell, then run this one again
# ---
# %% u01_e4_repaired
repaired = None
repaired = keras.Sequential(
    [
        keras.Input(shape=(None, 8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
