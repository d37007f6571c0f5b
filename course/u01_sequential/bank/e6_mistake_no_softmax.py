# ---
# kind: mistake
# exercise: e6
# about: forgot the last activation
# loses:
#   u01_e6_drawn_stack: |
#     drawn, layer 4 (Dense): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_stack: without an activation the results are any numbers and do not sum to 1
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4),
    ]
)
