# ---
# kind: accepted
# exercise: e3
# about: Python's own abs, the other way round
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], abs(b - a))
