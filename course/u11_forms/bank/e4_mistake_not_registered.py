# ---
# kind: mistake
# exercise: e4
# about: the decorator is missing
# loses:
#   u11_e4_standardise_computes: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class
#   u11_e4_standardise_back: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class
#   u11_e4_standardise_config: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class
#   u11_e4_standardise_names: |
#     not attempted: tried is None
#       actual:   a cell stopped with TypeError: <class 'keras.src.models.functional.Functional'> could not be deserialized properly. Please ensure that components that are Python object instances…
#       hint:     the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class
# checks:
#   u11_e4_standardise_computes: check_attempted
#   u11_e4_standardise_back: check_attempted
#   u11_e4_standardise_config: check_attempted
#   u11_e4_standardise_names: check_attempted
# hints:
#   u11_e4_standardise_computes: 'the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class'
#   u11_e4_standardise_back: 'the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class'
#   u11_e4_standardise_config: 'the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class'
#   u11_e4_standardise_names: 'the file holds the name of the class Standardise, not its code: write @keras.saving.register_keras_serializable(package=...) above the class'
# ---
# %% u11_e4_standardise
class Standardise(layers.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):
        return {**super().get_config(), "means": self.means.tolist(), "spreads": self.spreads.tolist()}
