# ---
# kind: mistake
# exercise: e6
# about: the letter in square brackets
# loses:
#   u01_e6_drawn_line:
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
