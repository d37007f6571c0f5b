# ---
# kind: accepted
# exercise: e4
# about: a body of one layer, outputs as a list
# ---
# %% u12_e4_gym
visits = [keras.Input((3,), name=name) for name in ("first", "second")]
measure = layers.Dense(6, activation="tanh", name="measure")
then, now = map(measure, visits)
both = layers.concatenate([layers.subtract([now, then]), now])
kept = layers.add([layers.Dense(12, activation="relu")(both), both])
outputs = [layers.Dense(1, name=name)(kept) for name in ("weight", "waist", "pulse")]
gym = keras.Model(visits, outputs)
gym.compile("sgd", loss=["mean_squared_error"] * 3, loss_weights=[1.0, 1.0, 0.5])
