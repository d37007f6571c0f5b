# ---
# kind: mistake
# exercise: e5
# about: a bias for each number that comes in
# loses:
#   u01_e5_detective_numbers: |
#     widen_parameters: wrong number
#       expected: another number
#       actual:   984
#       hint:     (numbers coming in + 1) × units, as for any Dense layer
# checks:
#   u01_e5_detective_numbers: check_number
# hints:
#   u01_e5_detective_numbers: (numbers coming in + 1) × units, as for any Dense layer
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 24 * 40 + 24
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
