# ---
# kind: mistake
# exercise: e6
# about: unrolled in the head: 24 numbers come in
# loses:
#   u01_e6_drawn_stack: |
#     drawn, input 1: wrong shape
#       expected: (6, 4)
#       actual:   (24,)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
#     drawn: a Flatten layer is missing
#       expected: Flatten, between input 1 and layer 1 (Dense)
#       actual:   layer 1 (Dense) reads input 1
#       hint:     what comes in is one row of numbers already, so that a Flatten has nothing to do: look at the shape of the input
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: 'the same numbers in another form: look at the shape of one sample in the data'
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(24,)),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
