# ---
# kind: accepted
# exercise: e2
# about: Activation("...") layers
# ---
# %% u01_e2_classifier
classifier = keras.Sequential([keras.Input((64,))])
for units, activation in [(64, "relu"), (10, "softmax")]:
    classifier.add(layers.Dense(units))
    classifier.add(layers.Activation(activation))
