# ---
# kind: accepted
# exercise: e5
# about: stacks as parts
# ---
# %% u02_e5_rebuilt
first = keras.Sequential([keras.Input((24,)), layers.Dense(24, activation="tanh")])
late = keras.Sequential([layers.Dropout(0.3), layers.Dense(24, activation="relu")])
x = keras.Input((24,))
early = first(x)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(early + late(early)))
