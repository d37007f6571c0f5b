# ---
# kind: mistake
# exercise: e5
# about: the numbers that come into answer, not its units
# loses:
#   u01_e5_detective_numbers: null
#   u01_e5_detective_rebuilt: null
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
