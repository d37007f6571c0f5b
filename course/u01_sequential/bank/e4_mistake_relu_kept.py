# ---
# kind: mistake
# exercise: e4
# about: relu on both layers
# loses:
#   u01_e4_repaired_activations: |
#     repaired, layer 3 (Dense): wrong activation
#       expected: softmax
#       actual:   relu
#       hint:     relu gives any number from 0 upwards, not probabilities that sum to 1
# checks:
#   u01_e4_repaired_activations: check_activations
# hints:
#   u01_e4_repaired_activations: relu gives any number from 0 upwards, not probabilities that sum to 1
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="relu"),
    ]
)
