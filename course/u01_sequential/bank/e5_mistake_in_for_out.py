# ---
# kind: mistake
# exercise: e5
# about: the numbers that come into answer, not its units
# loses:
#   u01_e5_detective_numbers: |
#     answer_units: wrong number
#       expected: another number
#       actual:   40
#       hint:     40 come in; the units are how many go out: 205 parameters, 40 + 1 in each unit
#   u01_e5_detective_rebuilt: |
#     rebuilt, layer 4 (Dense): wrong number of units
#       expected: 5
#       actual:   40
#       hint:     the first argument of Dense is the number of units
# checks:
#   u01_e5_detective_numbers: check_number
#   u01_e5_detective_rebuilt: check_units
# hints:
#   u01_e5_detective_numbers: '40 come in; the units are how many go out: 205 parameters, 40 + 1 in each unit'
#   u01_e5_detective_rebuilt: the first argument of Dense is the number of units
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 40
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24),
        layers.Dropout(0.5),
        layers.Dense(40),
        layers.Dense(40),
    ]
)
