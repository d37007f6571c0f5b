# ---
# kind: accepted
# exercise: e2
# about: wired as a graph first, its layers then put into a stack
# ---
# %% u01_e2_classifier
pixels = keras.Input(shape=(64,))
graph = keras.Model(pixels, layers.Dense(10, "softmax")(layers.Dense(64, "relu")(pixels)))
classifier = keras.Sequential(graph.layers)
# %% u01_e2_judged
said = np.argsort(template.predict(digits.x_test, verbose=0))[:, -1]
read_right = len(said) - np.count_nonzero(said - digits.y_test)
