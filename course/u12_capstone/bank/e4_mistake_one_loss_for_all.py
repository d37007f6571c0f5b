# ---
# kind: mistake
# exercise: e4
# about: one loss for all heads beside a weight for each, which fit refuses
# loses:
#   u12_e4_gym_compiled: |
#     gym: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   1 loss and 3 weights
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
# checks:
#   u12_e4_gym_compiled: check_compiled
# hints:
#   u12_e4_gym_compiled: compile takes this, fit refuses it; give both as dicts with the outputs' names
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
gym.compile("adam", loss="mse", loss_weights={"weight": 1, "waist": 1, "pulse": 0.5})
