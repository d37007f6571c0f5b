# ---
# kind: mistake
# exercise: e5
# about: 1,560 / 24, without taking the bias away
# loses:
#   u01_e5_detective_input: null
#   u01_e5_detective_rebuilt: null
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
