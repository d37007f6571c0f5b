# ---
# kind: accepted
# exercise: e2
# about: a layer class of one's own without weights in place of an activation
# ---
# %% u01_e2_classifier
class Bend(layers.Layer):
    def call(self, x):
        return ops.maximum(x, 0.0)


classifier = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64), Bend(), layers.Dense(10, activation="softmax")]
)
