# ---
# kind: accepted
# exercise: e4
# about: other sizes, three layers in the block, another optimizer, a list of outputs
# ---
# %% u12_e4_gym
visits = {name: keras.Input(shape=(3,), name=name) for name in ["second", "first"]}
measure = layers.Dense(5, activation="tanh")
said = {name: measure(visit) for name, visit in visits.items()}
far = layers.Subtract()([said["second"], said["first"]])
both = layers.concatenate([far, said["second"]])
thought = layers.Dense(20, activation="gelu")(both)
thought = layers.Dense(20, activation="gelu")(thought)
thought = layers.Dense(10)(thought)
left = layers.add([both, thought])
gym = keras.Model(visits, [layers.Dense(1, name=name)(left) for name in ["weight", "waist", "pulse"]])
gym.compile(optimizer="sgd", loss=["mse"] * 3, loss_weights=[1, 1, 0.5])
