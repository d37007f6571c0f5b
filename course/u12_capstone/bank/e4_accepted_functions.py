# ---
# kind: accepted
# exercise: e4
# about: functions for block and head, inputs as a dict, losses made from the weights
# ---
# %% u12_e4_gym
def block(x):
    y = layers.Dense(16, activation="relu")(x)
    return keras.activations.relu(ops.add(x, layers.Dense(16)(y)))


visits = {name: keras.Input(shape=(3,), name=name) for name in ("first", "second")}
effort = layers.Dense(8, activation=keras.activations.relu)
efforts = {name: effort(x) for name, x in visits.items()}
progress = ops.subtract(efforts["second"], efforts["first"])
x = block(ops.concatenate([efforts["second"], progress], axis=-1))
gym = keras.Model(visits, {n: layers.Dense(1, name=n)(x) for n in ("weight", "waist", "pulse")})
weights = {"weight": 1, "waist": 1, "pulse": 0.5}
gym.compile("adam", loss=dict.fromkeys(weights, "mse"), loss_weights=weights)
