# ---
# kind: mistake
# exercise: e6
# about: read 24 for 16
# loses:
#   u01_e6_drawn_stack: |
#     drawn, layer 2 (Dense): wrong number of units
#       expected: 16
#       actual:   24
#       hint:     the first argument of Dense is the number of units
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: the first argument of Dense is the number of units
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(24, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
