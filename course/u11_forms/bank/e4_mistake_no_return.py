# ---
# kind: mistake
# exercise: e4
# about: get_config returns what update gives, None
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: The `get_config()` method of <Standardise name=scale, built=True> should return a dict. It returned: None
#       hint:     get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: The `get_config()` method of <Standardise name=scale, built=True> should return a dict. It returned: None
#       hint:     get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: The `get_config()` method of <Standardise name=scale, built=True> should return a dict. It returned: None
#       hint:     get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: The `get_config()` method of <Standardise name=scale, built=True> should return a dict. It returned: None
#       hint:     get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
#   u11_e4_standardise_back: get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
#   u11_e4_standardise_config: get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
#   u11_e4_standardise_names: get_config ends in return {**super().get_config(), ...}; what update(...) gives is None
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
        config = super().get_config()
        return config.update({"means": self.means.tolist(), "spreads": self.spreads.tolist()})
