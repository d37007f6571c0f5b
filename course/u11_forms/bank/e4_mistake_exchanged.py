# ---
# kind: mistake
# exercise: e4
# about: the two settings are exchanged on their way
# loses:
#   u11_e4_standardise_back: |
#     the predictions after loading: wrong value at index (1, 1)
#       expected: another value (3 values of 4 differ)
#       actual:   0.5
#       hint:     if they were right before: which settings does get_config return, and under which name?
#   u11_e4_standardise_config: |
#     the configuration['means'][0]: wrong number
#       expected: another number
#       actual:   2.0
#       hint:     get_config returns every argument of __init__, its numbers as a list, under its own name
#     the configuration['spreads'][0]: wrong number
#       expected: another number
#       actual:   10.0
# checks:
#   u11_e4_standardise_back: check_array
#   u11_e4_standardise_config: check_mapping
# hints:
#   u11_e4_standardise_back: 'if they were right before: which settings does get_config return, and under which name?'
#   u11_e4_standardise_config: get_config returns every argument of __init__, its numbers as a list, under its own name
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
        return {**super().get_config(), "means": self.spreads.tolist(), "spreads": self.means.tolist()}
