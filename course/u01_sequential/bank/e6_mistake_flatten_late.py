# ---
# kind: mistake
# exercise: e6
# about: unrolled after the first Dense layer
# loses:
#   u01_e6_drawn_stack: |
#     drawn, layer 2 (Flatten): in the wrong place
#       expected: after input 1
#       actual:   after layer 1 (Dense)
#       hint:     its result is what layer 1 (Dense) should be called on
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: its result is what layer 1 (Dense) should be called on
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Dense(16, activation="tanh"),
        layers.Flatten(),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
