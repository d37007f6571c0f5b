# ---
# kind: mistake
# exercise: e4
# about: only its own settings: the name is lost
# loses:
#   u11_e4_standardise_names: |
#     tried['name']: wrong text
#       expected: another text
#       actual:   'standardise'
#       hint:     get_config begins with **super().get_config(), where the name is; and __init__ hands what it gets beside on: super().__init__(**kwargs)
# checks:
#   u11_e4_standardise_names: check_mapping
# hints:
#   u11_e4_standardise_names: 'get_config begins with **super().get_config(), where the name is; and __init__ hands what it gets beside on: super().__init__(**kwargs)'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        return {"means": self.means.tolist(), "spreads": self.spreads.tolist()}
