# ---
# kind: mistake
# exercise: e6
# about: gave the bare layer a relu
# loses:
#   u01_e6_drawn_stack: |
#     drawn, layer 3 (Dense): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give, and none is asked for here
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: relu limits what the layer can give, and none is asked for here
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24, activation="relu"),
        layers.Dense(4, activation="softmax"),
    ]
)
