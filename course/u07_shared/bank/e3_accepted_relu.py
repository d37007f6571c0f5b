# ---
# kind: accepted
# exercise: e3
# about: relu of both differences, added
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.relu(a - b) + ops.relu(b - a))
