# ---
# kind: mistake
# exercise: e4
# about: a default makes an incomplete configuration silent
# loses:
#   u11_e4_standardise_back: |
#     the predictions after loading: wrong value at index (0, 1)
#       expected: another value (3 values of 4 differ)
#       actual:   10.0
#       hint:     if they were right before: which settings does get_config return, and under which name?
#   u11_e4_standardise_config: |
#     the configuration['spreads']: not a list
#       expected: a list, [...]
#       actual:   the text 'nothing'
#       hint:     2 values belong here, as a list or a tuple
# checks:
#   u11_e4_standardise_back: check_array
#   u11_e4_standardise_config: check_mapping
# hints:
#   u11_e4_standardise_back: 'if they were right before: which settings does get_config return, and under which name?'
#   u11_e4_standardise_config: 2 values belong here, as a list or a tuple
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads=(1.0, 1.0), **kwargs):
        super().__init__(**kwargs)
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist()}
