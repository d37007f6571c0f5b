# ---
# kind: mistake
# exercise: e4
# about: averaged the rows instead of unrolling them
# loses:
#   u01_e4_repaired_parameters: |
#     repaired: wrong number of parameters
#       expected: 4,810
#       actual:   1,226 (576 + 650)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u01_e4_repaired_parameters: check_parameters
# hints:
#   u01_e4_repaired_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.GlobalAveragePooling1D(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
