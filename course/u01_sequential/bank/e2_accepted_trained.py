# ---
# kind: accepted
# exercise: e2
# about: trained it a little, too
# ---
# %% u01_e2_classifier
classifier = keras.models.Sequential(name="mine")
classifier.add(keras.Input((8 * 8,), name="pixels"))
classifier.add(layers.Dense(64, "relu", name="hidden"))
classifier.add(layers.Dense(10, "softmax", name="digit"))
some = sg.data.digits()
classifier.compile("sgd", "sparse_categorical_crossentropy")
classifier.train_on_batch(some.x_train[:32], some.y_train[:32])
