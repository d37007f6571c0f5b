# ---
# kind: mistake
# exercise: e3
# about: a gate class of one's own
# loses:
#   u12_e3_gated_shapes: |
#     not graded: the MyGate layer has weights that it makes itself; use Keras' layers for what has weights, or the class that the notebook gives
#   u12_e3_gated_kinds: |
#     not graded: the MyGate layer has weights that it makes itself; use Keras' layers for what has weights, or the class that the notebook gives
#   u12_e3_gated_graph: |
#     not graded: the MyGate layer has weights that it makes itself; use Keras' layers for what has weights, or the class that the notebook gives
# ---
# %% u12_e3_gated
class MyGate(layers.Layer):
    def build(self, input_shape):
        self.factor = self.add_weight(shape=(input_shape[-1],), initializer="ones")

    def call(self, x):
        return x * self.factor


measurements = keras.Input(shape=(13,))
weighed = MyGate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
