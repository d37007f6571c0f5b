# ---
# kind: accepted
# exercise: e2
# about: a lambda, a softmax written out, and a metric of one's own
# ---
# %% u01_e2_classifier
def shares(z):
    powers = ops.exp(z - ops.max(z, axis=-1, keepdims=True))
    return powers / ops.sum(powers, axis=-1, keepdims=True)


def f1(y_true, y_pred):
    return ops.mean(y_pred)


classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation=lambda z: ops.where(z > 0, z, 0)),
        layers.Dense(10, activation=shares),
    ]
)
classifier.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy", f1])
