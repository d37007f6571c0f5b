# ---
# kind: mistake
# exercise: e4
# about: wrote the batch as None into the shape: the cell stops with an error
# loses:
#   u01_e4_repaired_input: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 64) for variable path='sequential/dense/ke…
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u01_e4_repaired_parameters: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 64) for variable path='sequential/dense/ke…
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u01_e4_repaired_activations: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 64) for variable path='sequential/dense/ke…
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
# checks:
#   u01_e4_repaired_input: check_input_shape
#   u01_e4_repaired_parameters: check_attempted
#   u01_e4_repaired_activations: check_attempted
# hints:
#   u01_e4_repaired_input: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u01_e4_repaired_parameters: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u01_e4_repaired_activations: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
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
