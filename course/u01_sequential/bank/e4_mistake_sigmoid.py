# ---
# kind: mistake
# exercise: e4
# about: sigmoid for one of ten
# loses:
#   u01_e4_repaired_activations: |
#     repaired, layer 3 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# checks:
#   u01_e4_repaired_activations: check_activations
# hints:
#   u01_e4_repaired_activations: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="sigmoid"),
    ]
)
