# ---
# kind: accepted
# exercise: e4
# about: built on Bare, with lists kept
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable("winery")
class Standardise(Bare):
    def __init__(self, means, spreads, **kwargs):
        layers.Layer.__init__(self, **kwargs)
        self.means, self.spreads = list(means), list(spreads)

    def call(self, x):
        return (x - np.array(self.means, "float32")) / np.array(self.spreads, "float32")

    def get_config(self):
        config = super().get_config()
        config["means"], config["spreads"] = self.means, self.spreads
        return config
