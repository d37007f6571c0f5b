# ---
# kind: accepted
# exercise: e3
# about: the old spelling, input_shape= on the first layer, grown with add
# ---
# %% u02_e3_back
back = keras.Sequential()
back.add(layers.Flatten(input_shape=(8, 8)))
back.add(layers.Dense(12, activation="elu"))
back.add(layers.Dense(10, activation="softmax"))
back.set_weights(reader.get_weights())
