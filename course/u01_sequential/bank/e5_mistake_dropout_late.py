# ---
# kind: mistake
# exercise: e5
# about: Dropout after widen
# loses:
#   u01_e5_detective_layers: |
#     rebuilt: the layers are in another order
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dense, Dense, Dropout, Dense
#       hint:     a Sequential runs its list from the first layer to the last, then what was added
# checks:
#   u01_e5_detective_layers: check_kinds
# hints:
#   u01_e5_detective_layers: a Sequential runs its list from the first layer to the last, then what was added
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(24),
        layers.Dense(40),
        layers.Dropout(0.5),
        layers.Dense(5),
    ]
)
