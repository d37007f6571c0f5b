# ---
# kind: mistake
# exercise: e6
# about: A written as a list, without its way around
# loses:
#   u01_e6_drawn_line: |
#     line: wrong choice
#       expected: another of the options
#       actual:   'A'
#       hint:     in A the input is read twice: its numbers go around two layers and are added again
#   u01_e6_drawn_stack: |
#     drawn, input 1: wrong shape
#       expected: (6, 4)
#       actual:   (24,)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
#     drawn: a Flatten layer is missing
#       expected: Flatten, between input 1 and layer 1 (Dense)
#       actual:   layer 1 (Dense) reads input 1
#       hint:     what comes in is one row of numbers already, so that a Flatten has nothing to do: look at the shape of the input
#     drawn, layer 1 (Dense): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
#     and 1 more
# checks:
#   u01_e6_drawn_line: check_choice
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_line: 'in A the input is read twice: its numbers go around two layers and are added again'
#   u01_e6_drawn_stack: 'the same numbers in another form: look at the shape of one sample in the data'
# ---
# %% u01_e6_drawn
line = "A"
drawn = keras.Sequential(
    [
        keras.Input(shape=(24,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(24, activation="relu"),
        layers.Dense(4, activation="softmax"),
    ]
)
