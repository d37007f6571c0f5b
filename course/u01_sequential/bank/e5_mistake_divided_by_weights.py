# ---
# kind: mistake
# exercise: e5
# about: divided by the weights of a unit, without its bias
# loses:
#   u01_e5_detective_numbers: |
#     answer_units: wrong number
#       expected: another number
#       actual:   5.125
#       hint:     each of its units holds 40 weights and a bias; all of them together hold 205 parameters
# checks:
#   u01_e5_detective_numbers: check_number
# hints:
#   u01_e5_detective_numbers: each of its units holds 40 weights and a bias; all of them together hold 205 parameters
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 205 / 40
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(40, activation="relu"),
        layers.Dense(5, activation="softmax"),
    ]
)
