# ---
# kind: hostile
# about: a model of a class that lies about its layers
# base: release
# max_points: 0
# ---
# %% u01_e2_classifier
class Liar(keras.Sequential):
    def count_params(self):
        return 4810

    @property
    def layers(self):
        return [layers.Dense(64), layers.Dense(10)]

classifier = Liar([keras.Input(shape=(64,)), layers.Dense(1)])
