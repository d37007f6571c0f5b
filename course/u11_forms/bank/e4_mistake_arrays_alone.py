# ---
# kind: mistake
# exercise: e4
# about: takes arrays, and no lists
# loses:
#   u11_e4_standardise_config: |
#     the configuration of a layer made with lists: its cell did not run to its end
#       actual:   a cell stopped with AttributeError: 'TrackedList' object has no attribute 'tolist'
#       hint:     a list has no .tolist, each array in it has: take one of them, or make one array of all with np.array
# checks:
#   u11_e4_standardise_config: check_mapping
# hints:
#   u11_e4_standardise_config: 'a list has no .tolist, each array in it has: take one of them, or make one array of all with np.array'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means, self.spreads = means, spreads

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        own = {"means": self.means.tolist(), "spreads": self.spreads.tolist()}
        return {**super().get_config(), **own}
