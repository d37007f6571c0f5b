# ---
# kind: accepted
# exercise: e1
# about: a class that builds a functional model in its __init__ and changes nothing else
# ---
# %% u06_e1_heads
class TwoHeads(keras.Model):
    def __init__(self, pixels=64, width=48):
        x = keras.Input(shape=(pixels,))
        trunk = layers.Dense(width, activation="relu")(x)
        super().__init__(
            inputs=x,
            outputs={
                "digit": layers.Dense(10, activation="softmax", name="digit")(trunk),
                "turned": layers.Dense(1, activation="sigmoid", name="turned")(trunk),
            },
        )


two_heads = TwoHeads()
