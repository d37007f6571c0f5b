# ---
# kind: accepted
# exercise: e4
# about: three layers in the body, loss objects
# ---
# %% u12_e4_gym
second = keras.Input(shape=(3,), name="second")
first = keras.Input(shape=(3,), name="first")
ruler = layers.Dense(4)
now, then = ruler(second), ruler(first)
start = ops.concatenate([now - then, now], axis=1)
x = start
for units in (32, 16, 8):
    x = layers.Dense(units, activation="elu")(x)
x = ops.elu(start + x)
heads = {"pulse": 0, "waist": 0, "weight": 0}
heads = {name: layers.Dense(1, name=name)(x) for name in heads}
gym = keras.Model({"first": first, "second": second}, heads)
squared = {name: keras.losses.MeanSquaredError() for name in heads}
gym.compile(keras.optimizers.Adam(0.01), squared, loss_weights=dict(pulse=0.5, waist=1, weight=1))
