# ---
# kind: accepted
# exercise: e2
# about: no Input, but built by hand with the batch open
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")]
)
classifier.build((None, 64))
