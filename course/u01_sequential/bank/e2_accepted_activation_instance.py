# ---
# kind: accepted
# exercise: e2
# about: a ReLU layer as the activation, compiled and trained a little
# ---
# %% u01_e2_classifier
keras.utils.set_random_seed(0)
digits = sg.data.digits()
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation=layers.ReLU()),
        layers.Dense(10, activation="softmax"),
    ]
)
classifier.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
classifier.fit(digits.x_train[:64], digits.y_train[:64], epochs=1, verbose=0)
