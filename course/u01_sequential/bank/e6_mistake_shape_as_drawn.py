# ---
# kind: mistake
# exercise: e6
# about: copied None into the shape: the cell stops with an error
# loses:
#   u01_e6_drawn_kind: |
#     not attempted: drawn is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 16) for variable path='sequential/dense/ke…
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
#   u01_e6_drawn_stack: |
#     not attempted: drawn is None
#       actual:   a cell stopped with ValueError: Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape=(None, 16) for variable path='sequential/dense/ke…
#       hint:     a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none
# checks:
#   u01_e6_drawn_kind: check_kind
#   u01_e6_drawn_stack: check_attempted
# hints:
#   u01_e6_drawn_kind: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
#   u01_e6_drawn_stack: 'a layer must know how wide its input is: leave the None of the batch out of keras.Input(shape=...), which Keras adds itself; the last size is a number, and a Flatten over a size that is None leaves none'
# ---
# %% u01_e6_drawn
line = "B"
drawn = None
drawn = keras.Sequential([keras.Input(shape=(None, 6, 4)), layers.Flatten(), layers.Dense(16, activation="tanh"), layers.Dense(24), layers.Dense(4, activation="softmax")])
