# ---
# kind: mistake
# exercise: e4
# about: registered under the name in small letters
# loses:
#   u11_e4_standardise_names: |
#     tried['registered']: wrong text
#       expected: the same text in other letters
#       actual:   'winery>standardise'
#       hint:     capital letters and spaces count here: a name is looked up letter by letter
# checks:
#   u11_e4_standardise_names: check_mapping
# hints:
#   u11_e4_standardise_names: 'capital letters and spaces count here: a name is looked up letter by letter'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery", name="standardise")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means, self.spreads = list(means), list(spreads)
    def call(self, x):
        return (x - np.array(self.means, "float32")) / np.array(self.spreads, "float32")
    def get_config(self):
        return {**super().get_config(), "means": [float(m) for m in self.means], "spreads": [float(m) for m in self.spreads]}
