# ---
# kind: mistake
# exercise: e4
# about: no get_config, though the arguments are arrays
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with NotImplementedError: Object Standardise was created by passing non-serializable argument values in `__init__()`, and therefore the object must override `get_co…
#       hint:     a setting that is not a number, text or list of these needs a get_config that returns it as one
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with NotImplementedError: Object Standardise was created by passing non-serializable argument values in `__init__()`, and therefore the object must override `get_co…
#       hint:     a setting that is not a number, text or list of these needs a get_config that returns it as one
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with NotImplementedError: Object Standardise was created by passing non-serializable argument values in `__init__()`, and therefore the object must override `get_co…
#       hint:     a setting that is not a number, text or list of these needs a get_config that returns it as one
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with NotImplementedError: Object Standardise was created by passing non-serializable argument values in `__init__()`, and therefore the object must override `get_co…
#       hint:     a setting that is not a number, text or list of these needs a get_config that returns it as one
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: a setting that is not a number, text or list of these needs a get_config that returns it as one
#   u11_e4_standardise_back: a setting that is not a number, text or list of these needs a get_config that returns it as one
#   u11_e4_standardise_config: a setting that is not a number, text or list of these needs a get_config that returns it as one
#   u11_e4_standardise_names: a setting that is not a number, text or list of these needs a get_config that returns it as one
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
