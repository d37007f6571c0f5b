# ---
# kind: mistake
# exercise: e5
# about: 1,560 / 24, without taking the bias away
# loses:
#   u01_e5_detective_input: |
#     input_width: wrong number
#       expected: another number
#       actual:   65
#       hint:     1,560 / 24 = 65 counts each unit's bias as one more number coming in
#   u01_e5_detective_rebuilt: |
#     rebuilt: wrong input shape
#       expected: (64,)
#       actual:   (65,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
# checks:
#   u01_e5_detective_input: check_number
#   u01_e5_detective_rebuilt: check_input_shape
# hints:
#   u01_e5_detective_input: 1,560 / 24 = 65 counts each unit's bias as one more number coming in
#   u01_e5_detective_rebuilt: keras.Input(shape=...) takes the shape of one sample
# ---
# %% u01_e5_detective
input_width = 65
widen_parameters = 1000
answer_units = 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(65,)),
        layers.Dense(24),
        layers.Dropout(0.5),
        layers.Dense(40),
        layers.Dense(5),
    ]
)
