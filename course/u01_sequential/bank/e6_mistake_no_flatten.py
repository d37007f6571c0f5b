# ---
# kind: mistake
# exercise: e6
# about: overlooked the box that unrolls
# loses:
#   u01_e6_drawn_kind: |
#     drawn: wrong output shape
#       expected: (4,)
#       actual:   (6, 4)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
#   u01_e6_drawn_stack: |
#     drawn: a Flatten layer is missing
#       expected: Flatten, between input 1 and layer 1 (Dense)
#       actual:   layer 1 (Dense) reads input 1
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
# checks:
#   u01_e6_drawn_kind: check_output_shape
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_kind: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
#   u01_e6_drawn_stack: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
