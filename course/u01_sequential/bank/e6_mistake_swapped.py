# ---
# kind: mistake
# exercise: e6
# about: the two middle layers in the other order
# loses:
#   u01_e6_drawn_stack: |
#     drawn, layer 2 (Dense) and layer 3 (Dense): the numbers of units are exchanged
#       expected: 16, then 24
#       actual:   24, then 16
#       hint:     hold your drawing beside the picture, box by box
#     drawn: tanh is in the wrong place
#       expected: right after layer 2 (Dense)
#       actual:   right after layer 3 (Dense)
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: hold your drawing beside the picture, box by box
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(24),
        layers.Dense(16, activation="tanh"),
        layers.Dense(4, activation="softmax"),
    ]
)
