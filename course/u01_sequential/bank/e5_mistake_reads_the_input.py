# ---
# kind: mistake
# exercise: e5
# about: let widen read the 64 numbers of the input
# loses:
#   u01_e5_detective_numbers: |
#     widen_parameters: wrong number
#       expected: another number
#       actual:   2600
#       hint:     widen reads the 24 numbers that leave the layer before it, not the stack's input
# checks:
#   u01_e5_detective_numbers: check_number
# hints:
#   u01_e5_detective_numbers: widen reads the 24 numbers that leave the layer before it, not the stack's input
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 2600
answer_units = 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(40, activation="relu"),
        layers.Dense(5, activation="softmax"),
    ]
)
