# ---
# kind: mistake
# exercise: e6
# about: the two middle layers in the other order
# loses:
#   u01_e6_drawn_stack: |
#     drawn: the layers are called in another order
#       expected: Flatten, then Dense, 16 units, then tanh, then Dense, 24 units, then Dense, 4 units, then softmax
#       actual:   Flatten, then Dense, 24 units, then Dense, 16 units, then tanh, then Dense, 4 units, then softmax
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: the order of the calls counts, not that in which the layers were made
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
