# ---
# kind: mistake
# exercise: e6
# about: left out the linear layer, which seems to do nothing
# loses:
#   u01_e6_drawn_stack: |
#     drawn: a Dense layer is missing
#       expected: Dense, 24 units, between layer 2 (Dense) and layer 3 (Dense)
#       actual:   layer 3 (Dense) reads layer 2 (Dense)
#       hint:     a Sequential has the layers of its list and those added to it, and no others
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: a Sequential has the layers of its list and those added to it, and no others
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(4, activation="softmax"),
    ]
)
