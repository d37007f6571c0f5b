# ---
# kind: accepted
# exercise: e5
# about: activations as operations, other names
# ---
# %% u02_e5_mended
inputs = keras.Input((64,))
x = ops.relu(layers.Dense(32)(inputs))
x = layers.ReLU()(layers.Dense(32)(x))
x = layers.Dropout(0.2)(x)
mended = keras.Model([inputs], [ops.softmax(layers.Dense(10)(x))])
