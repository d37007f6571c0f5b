# ---
# kind: mistake
# exercise: e6
# about: takes the longest picture for the line
# loses:
#   u01_e6_drawn_line: |
#     line: wrong choice
#       expected: another of the options
#       actual:   'A'
#       hint:     in A the input is read twice: its numbers go around two layers and are added again
# checks:
#   u01_e6_drawn_line: check_choice
# hints:
#   u01_e6_drawn_line: 'in A the input is read twice: its numbers go around two layers and are added again'
# ---
# %% u01_e6_drawn
line = "A"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
