# ---
# kind: mistake
# exercise: e6
# about: relu by habit
# loses:
#   u01_e6_drawn_stack: |
#     drawn, layer 2 (Dense): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="relu"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
