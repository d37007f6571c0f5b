# ---
# kind: mistake
# exercise: e4
# about: takes the spreads for variances: divides by their root
# loses:
#   u11_e4_standardise_computes: |
#     the predictions before saving: wrong value at index (0, 1)
#       expected: another value (3 values of 4 differ)
#       actual:   4.47214
#       hint:     divide by the spread itself
#   u11_e4_standardise_back: |
#     the predictions after loading: wrong value at index (0, 1)
#       expected: another value (3 values of 4 differ)
#       actual:   4.47214
#       hint:     if they were right before: which settings does get_config return, and under which name?
# checks:
#   u11_e4_standardise_computes: check_array
#   u11_e4_standardise_back: check_array
# hints:
#   u11_e4_standardise_computes: divide by the spread itself
#   u11_e4_standardise_back: 'if they were right before: which settings does get_config return, and under which name?'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / ops.sqrt(self.spreads)

    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist(), "spreads": self.spreads.tolist()}
