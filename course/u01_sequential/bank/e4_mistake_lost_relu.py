# ---
# kind: mistake
# exercise: e4
# about: lost relu on the way
# loses:
#   u01_e4_repaired_activations: |
#     repaired, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u01_e4_repaired_activations: check_activations
# hints:
#   u01_e4_repaired_activations: a layer without an activation is linear
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(64),
        layers.Dense(10, activation="softmax"),
    ]
)
