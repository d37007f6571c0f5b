# ---
# kind: mistake
# exercise: e5
# about: rebuilt without biases
# loses:
#   u01_e5_detective_rebuilt: |
#     rebuilt: wrong number of parameters
#       expected: 2,765
#       actual:   2,696 (1,536 + 960 + 200)
#       hint:     biases are missing: use_bias=False was given
# checks:
#   u01_e5_detective_rebuilt: check_parameters
# hints:
#   u01_e5_detective_rebuilt: 'biases are missing: use_bias=False was given'
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24, use_bias=False),
        layers.Dropout(0.5),
        layers.Dense(40, use_bias=False),
        layers.Dense(5, use_bias=False),
    ]
)
