# ---
# kind: mistake
# exercise: e4
# about: binds a layer instead of the class
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: too many positional arguments
#       hint:     tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: too many positional arguments
#       hint:     tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: too many positional arguments
#       hint:     tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: too many positional arguments
#       hint:     tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: 'tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one'
#   u11_e4_standardise_back: 'tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one'
#   u11_e4_standardise_config: 'tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one'
#   u11_e4_standardise_names: 'tensors that meet in a layer go in one list: layer([a, b]); or is the name of a class bound to a layer made of it? the class itself is called to make one'
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Scale(Bare):
    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist(), "spreads": self.spreads.tolist()}

Standardise = Scale([10.0, 20.0], [2.0, 5.0])
