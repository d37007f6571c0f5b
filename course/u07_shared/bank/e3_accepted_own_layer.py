# ---
# kind: accepted
# exercise: e3
# about: a layer class of one's own that takes two tensors; the root of the square
# ---
# %% u07_e3_difference
class Gap(layers.Layer):
    def call(self, a, b):
        return ops.sqrt(ops.square(a - b))


a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], Gap()(a, b))
