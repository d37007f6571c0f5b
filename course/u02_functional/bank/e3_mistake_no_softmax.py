# ---
# kind: mistake
# exercise: e3
# about: forgot the last activation
# loses:
#   u02_e3_back_settings: |
#     back, layer 3 (Dense): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u02_e3_back_settings: check_same_architecture
# hints:
#   u02_e3_back_settings: without an activation the results are any numbers and do not sum to 1
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10),
    ]
)
back.set_weights(reader.get_weights())
