# ---
# kind: accepted
# exercise: e4
# about: takes name and dtype by themselves, and more of it by from_config
# ---
# %% u11_e4_standardise
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    def __init__(self, means, spreads, *, name=None, trainable=True, dtype=None):
        super().__init__(name=name, trainable=trainable, dtype=dtype)
        self.means, self.spreads = np.array(means), np.array(spreads)

    def call(self, x):
        return (x - ops.cast(self.means, x.dtype)) / ops.cast(self.spreads, x.dtype)

    def get_config(self):
        return super().get_config() | {"means": list(self.means), "spreads": list(self.spreads)}

    @classmethod
    def from_config(cls, config):
        return cls(**config)
