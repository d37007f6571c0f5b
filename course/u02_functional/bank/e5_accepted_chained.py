# ---
# kind: accepted
# exercise: e5
# about: layers made first, called in one line
# ---
# %% u02_e5_mended
first = layers.Dense(32, activation="relu", name="first")
second = layers.Dense(32, activation="relu", name="second")
forget = layers.Dropout(0.2, name="forget")
digit = layers.Dense(10, activation="softmax", name="digit")
inputs = keras.Input(shape=[64])
mended = keras.Model(inputs, digit(forget(second(first(inputs)))))
