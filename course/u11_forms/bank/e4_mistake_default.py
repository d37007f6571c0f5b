# ---
# kind: mistake
# exercise: e4
# about: a default makes an incomplete configuration silent
# loses:
#   u11_e4_standardise_back: |
#     the predictions after loading: wrong value at index (0, 1)
#       expected: another value (3 values of 4 differ)
#       actual:   10.0
#   u11_e4_standardise_config: |
#     the configuration: wrong keys
#       expected: 'means', 'spreads'
#       actual:   'means'
#       hint:     keep the keys as they are and change the values only
# checks:
#   u11_e4_standardise_back: check_array
#   u11_e4_standardise_config: check_mapping
# hints:
#   u11_e4_standardise_config: keep the keys as they are and change the values only
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
