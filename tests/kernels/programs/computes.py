"""A fit, predictions and operations, to the last bit; ``patched``: as in grading."""

import sys

import keras
import numpy as np
from keras import layers, ops

if sys.argv[1:] == ["patched"]:
    from stackgraph.kernels.speedups import eager

    assert eager.applies()
    eager.apply()
keras.utils.set_random_seed(7)
x = keras.Input((8, 8, 1))
y = layers.BatchNormalization()(layers.Conv2D(4, 3, activation="relu")(x))
y = layers.Dropout(0.2)(layers.Flatten()(y))
model = keras.Model(x, layers.Dense(3, activation="softmax")(ops.tanh(y)))
model.compile("adam", "sparse_categorical_crossentropy")
data = np.random.default_rng(0).normal(size=(64, 8, 8, 1)).astype("float32")
seen = model.fit(data, np.arange(64) % 3, epochs=2, verbose=0).history["loss"]
seen += list(map(float, model.predict(data, verbose=0).ravel()))
t = ops.arange(12, dtype="float32")
functions = (ops.sin, ops.softmax, ops.cumsum, ops.log1p, ops.relu, ops.sort, ops.sigmoid)
seen += [float(ops.sum(f(t / 7))) for f in functions] + [float(ops.sum(model(data[:5])))]
seen += [float(n) for n in keras.random.normal((5,), seed=3)]
print([float(n).hex() for n in seen])
