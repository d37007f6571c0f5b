# ---
# kind: mistake
# exercise: e3
# about: the same layers with new random weights
# loses:
#   u02_e3_back_weights: |
#     back, weighted layer 1 ('features'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: back.set_weights(given.get_weights()), in this direction, gives them to back
#     back, weighted layer 2 ('digit'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: back.set_weights(given.get_weights()), in this direction, gives them to back
# checks:
#   u02_e3_back_weights: check_same_weights
# hints:
#   u02_e3_back_weights: 'a new layer starts with new weights; use the given layer itself, or copy them: back.set_weights(given.get_weights()), in this direction, gives them to back'
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
