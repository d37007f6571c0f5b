# ---
# kind: mistake
# exercise: e4
# about: writes the settings as texts
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: 'get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it'
#   u11_e4_standardise_back: 'get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it'
#   u11_e4_standardise_config: 'get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it'
#   u11_e4_standardise_names: 'get_config returned a text where __init__ takes numbers: return the list itself, not str(...) of it'
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
        return {**super().get_config(), "means": str(self.means), "spreads": str(self.spreads)}
