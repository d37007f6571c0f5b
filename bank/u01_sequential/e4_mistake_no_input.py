# ---
# kind: mistake
# exercise: e4
# about: left the Input out
# loses:
#   u01_e4_repaired_input: null
#   u01_e4_repaired_shape: null
#   u01_e4_repaired_parameters: null
#   u01_e4_repaired_activations: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
