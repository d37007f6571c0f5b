# ---
# kind: accepted
# exercise: e5
# about: the difference as a sum with the negative
# ---
# %% u12_e5_offer
first, second = keras.Input((3,), name="first"), keras.Input((3,), name="second")
effort = layers.Dense(8, activation=keras.activations.relu)
one, two = effort(first), effort(second)
x = layers.Concatenate(axis=1)([two, two + (-one)])
x = layers.Dense(16, activation="relu")(x)
x = x + layers.Dense(16)(x)
outputs = [layers.Dense(1)(x), layers.Dense(1)(x)]
offer = keras.Model([first, second], [*outputs, layers.Dense(1)(outputs[1])])
unmet = ["corrects", "separate"]
