# ---
# kind: mistake
# exercise: e3
# about: relu for elu
# loses:
#   u02_e3_back_settings: |
#     back, layer 2 (Dense): wrong activation
#       expected: elu
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u02_e3_back_settings: check_same_architecture
# hints:
#   u02_e3_back_settings: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back.set_weights(reader.get_weights())
