# ---
# kind: mistake
# exercise: e5
# about: numbers as text, with a comma in the thousand
# loses:
#   u01_e5_detective_numbers: |
#     widen_parameters: not a number
#       expected: a number
#       actual:   the text '1,000'
#       hint:     write the number without quotes
# checks:
#   u01_e5_detective_numbers: check_number
# hints:
#   u01_e5_detective_numbers: write the number without quotes
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = "1,000"
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
