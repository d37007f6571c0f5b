# ---
# kind: accepted
# exercise: e5
# about: the helper of the ward builds the healthy network
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = 0.0
healthy = begin = keras.Input(shape=(6, 6, 4))
for _ in range(3):
    healthy = treated(healthy, None, 0)
repaired = keras.Model(begin, healthy)
