# ---
# kind: accepted
# exercise: e1
# about: inputs as a dict, each tower a Sequential
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
left = keras.Sequential([layers.Dense(16, activation="relu")])
right = keras.Sequential([layers.Dense(16, activation="relu")])
both = layers.Concatenate()([left(mean), right(worst)])
two_inputs = keras.Model(
    {"mean": mean, "worst": worst}, layers.Dense(1, activation="sigmoid")(both)
)
