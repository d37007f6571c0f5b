# ---
# kind: accepted
# exercise: e4
# about: config.update, ops, the registered name given
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery", name="Standardise")
class Standardise(keras.Layer):
    def __init__(self, means, spreads, **kwargs):
        super().__init__(**kwargs)
        self.means = ops.convert_to_tensor(means, "float32")
        self.spreads = ops.convert_to_tensor(spreads, "float32")

    def call(self, x):
        return ops.divide(ops.subtract(x, self.means), self.spreads)

    def get_config(self):
        config = super().get_config()
        config.update(
            means=[float(m) for m in self.means], spreads=[float(s) for s in self.spreads]
        )
        return config
