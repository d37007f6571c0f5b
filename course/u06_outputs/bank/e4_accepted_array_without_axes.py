# ---
# kind: accepted
# exercise: e4
# about: numbers as arrays of shape (), as NumPy's and Keras' functions return them
# ---
# %% u06_e4_read
weak_head = "turned"
turned_weight = keras.ops.convert_to_numpy((0.69 - 0.35) / 0.68)
digits_wrong = keras.ops.convert_to_numpy(36)
