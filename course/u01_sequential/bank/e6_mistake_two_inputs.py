# ---
# kind: mistake
# exercise: e6
# about: C, as its two inputs soon become one
# loses:
#   u01_e6_drawn_line: |
#     line: wrong choice
#       expected: another of the options
#       actual:   'C'
#       hint:     C has two inputs, and a stack has one
# checks:
#   u01_e6_drawn_line: check_choice
# hints:
#   u01_e6_drawn_line: C has two inputs, and a stack has one
# ---
# %% u01_e6_drawn
line = "C"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
