# ---
# kind: mistake
# exercise: e4
# about: super().__init__ is not called
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with RuntimeError: In layer 'Standardise', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!
#       hint:     the first line of __init__ is super().__init__(**kwargs)
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with RuntimeError: In layer 'Standardise', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!
#       hint:     the first line of __init__ is super().__init__(**kwargs)
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with RuntimeError: In layer 'Standardise', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!
#       hint:     the first line of __init__ is super().__init__(**kwargs)
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with RuntimeError: In layer 'Standardise', you forgot to call `super().__init__()` as the first statement in the `__init__()` method. Go add it!
#       hint:     the first line of __init__ is super().__init__(**kwargs)
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: the first line of __init__ is super().__init__(**kwargs)
#   u11_e4_standardise_back: the first line of __init__ is super().__init__(**kwargs)
#   u11_e4_standardise_config: the first line of __init__ is super().__init__(**kwargs)
#   u11_e4_standardise_names: the first line of __init__ is super().__init__(**kwargs)
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist(), "spreads": self.spreads.tolist()}
