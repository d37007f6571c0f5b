# ---
# kind: mistake
# exercise: e2
# about: the autoencoder has layers of its own
# loses:
#   u10_e2_autoencoder_parts: |
#     autoencoder: encoder is not inside
#       expected: encoder itself, with its weights
#       actual:   layers of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
# checks:
#   u10_e2_autoencoder_parts: check_contains
# hints:
#   u10_e2_autoencoder_parts: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
autoencoder = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(64, activation="sigmoid"),
    ]
)
