# ---
# kind: mistake
# exercise: e4
# about: registered without the package
# loses:
#   u11_e4_standardise_names: |
#     tried['registered']: wrong text
#       expected: another text
#       actual:   'Custom>Standardise'
#       hint:     register_keras_serializable(package='winery') above class Standardise: its name is that of the class, unless name= gives another
# checks:
#   u11_e4_standardise_names: check_mapping
# hints:
#   u11_e4_standardise_names: 'register_keras_serializable(package=''winery'') above class Standardise: its name is that of the class, unless name= gives another'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable()
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist(), "spreads": self.spreads.tolist()}
