# ---
# kind: accepted
# exercise: e5
# about: the numbers from division, as floats
# ---
# %% u01_e5_detective
input_width = 1560 / 24 - 1
widen_parameters = 25 * 40
answer_units = 205 / 41
rebuilt = keras.Sequential()
rebuilt.add(keras.Input(shape=(int(input_width),)))
rebuilt.add(layers.Dense(24, activation="tanh", name="squeeze"))
rebuilt.add(layers.Dropout(0.1, name="forget"))
rebuilt.add(layers.Dense(40, activation="tanh", name="widen"))
rebuilt.add(layers.Dense(int(answer_units), name="answer"))
