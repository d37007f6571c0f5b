# ---
# kind: mistake
# exercise: e4
# about: fewer units, so that 64 numbers leave Flatten
# loses:
#   u01_e4_repaired_parameters: |
#     repaired, layer 1 (Dense): wrong number of units
#       expected: 64
#       actual:   8
#       hint:     the first argument of Dense is the number of units
# checks:
#   u01_e4_repaired_parameters: check_units
# hints:
#   u01_e4_repaired_parameters: the first argument of Dense is the number of units
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(8, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ]
)
