# ---
# kind: accepted
# exercise: e2
# about: grown with add
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(name="digit_classifier")
classifier.add(keras.Input(shape=(64,)))
classifier.add(layers.Dense(64, activation="relu"))
classifier.add(layers.Dense(10, activation="softmax"))
