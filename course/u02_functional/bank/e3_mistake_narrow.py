# ---
# kind: mistake
# exercise: e3
# about: another width
# loses:
#   u02_e3_back_settings: |
#     back, layer 2 (Dense): wrong number of units
#       expected: 12
#       actual:   16
#       hint:     the first argument of Dense is the number of units
#   u02_e3_back_weights: |
#     back, weighted layer 1 ('features'): no layer with weights of these shapes
#       hint:     first give the layers the settings of those in reader
#     back, weighted layer 2 ('digit'): no layer with weights of these shapes
# checks:
#   u02_e3_back_settings: check_same_architecture
#   u02_e3_back_weights: check_same_weights
# hints:
#   u02_e3_back_settings: the first argument of Dense is the number of units
#   u02_e3_back_weights: first give the layers the settings of those in reader
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(16, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
