# ---
# kind: mistake
# exercise: e6
# about: the letter in square brackets
# loses:
#   u01_e6_drawn_line: |
#     line: not one of the options
#       expected: one of 'A', 'B', 'C'
#       actual:   a list of 1 element
#       hint:     give the option itself, without brackets or comma
# checks:
#   u01_e6_drawn_line: check_choice
# hints:
#   u01_e6_drawn_line: give the option itself, without brackets or comma
# ---
# %% u01_e6_drawn
line = ["B"]
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
