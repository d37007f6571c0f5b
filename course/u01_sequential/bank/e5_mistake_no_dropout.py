# ---
# kind: mistake
# exercise: e5
# about: left Dropout out: it holds nothing
# loses:
#   u01_e5_detective_layers: |
#     rebuilt: Dropout is missing
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dense, Dense, Dense
#       hint:     a Sequential has the layers of its list and those added to it, and no others
# checks:
#   u01_e5_detective_layers: check_kinds
# hints:
#   u01_e5_detective_layers: a Sequential has the layers of its list and those added to it, and no others
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
        layers.Dense(5),
    ]
)
