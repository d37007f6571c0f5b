# ---
# kind: mistake
# exercise: e3
# about: wrote hidden anew without its relu
# loses:
#   u01_e3_parity_activations: |
#     parity, layer 1 ('hidden'): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u01_e3_parity_activations: check_activations
# hints:
#   u01_e3_parity_activations: a layer without an activation is linear
# ---
# %% u01_e3_parity
parity = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, name="hidden"),
        layers.Dense(16, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
