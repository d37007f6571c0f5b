# ---
# kind: accepted
# exercise: e2
# about: an InputLayer
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(
    [layers.InputLayer(shape=(64,)), layers.Dense(64, "relu"), layers.Dense(32, ops.relu)]
)
