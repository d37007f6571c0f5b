# ---
# kind: mistake
# exercise: e4
# about: no kwargs: name= is refused at once
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: Standardise.__init__() got an unexpected keyword argument 'name'
#       hint:     every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: Standardise.__init__() got an unexpected keyword argument 'name'
#       hint:     every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: Standardise.__init__() got an unexpected keyword argument 'name'
#       hint:     every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: Standardise.__init__() got an unexpected keyword argument 'name'
#       hint:     every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: 'every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)'
#   u11_e4_standardise_back: 'every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)'
#   u11_e4_standardise_config: 'every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)'
#   u11_e4_standardise_names: 'every layer takes a name and more: def __init__(self, ..., **kwargs), then super().__init__(**kwargs)'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads):
        super().__init__()
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist(), "spreads": self.spreads.tolist()}
