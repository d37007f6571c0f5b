# ---
# kind: mistake
# exercise: e5
# about: 24 × 40 for widen
# loses:
#   u01_e5_detective_numbers: |
#     widen_parameters: wrong number
#       expected: another number
#       actual:   960
#       hint:     24 × 40 are the weights alone: every unit also has a bias
# checks:
#   u01_e5_detective_numbers: check_number
# hints:
#   u01_e5_detective_numbers: '24 × 40 are the weights alone: every unit also has a bias'
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 960
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
