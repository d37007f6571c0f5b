# ---
# kind: accepted
# exercise: e4
# about: keeps the settings as weights that are not trained
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.given = {"means": [float(m) for m in means], "spreads": [float(s) for s in spreads]}

    def build(self, shape):
        self.m = self.add_weight(shape=(shape[-1],), initializer="zeros", trainable=False, name="m")
        self.s = self.add_weight(shape=(shape[-1],), initializer="ones", trainable=False, name="s")
        self.m.assign(self.given["means"])
        self.s.assign(self.given["spreads"])

    def call(self, x):
        return (x - self.m) / self.s

    def get_config(self):
        return {**super().get_config(), **self.given}
