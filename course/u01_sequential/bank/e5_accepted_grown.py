# ---
# kind: accepted
# exercise: e5
# about: whole division, a stack that grows
# ---
# %% u01_e5_detective
input_width, rest = divmod(1560, 24)
input_width -= 1
answer_units = 205 // (40 + 1)
rebuilt = keras.Sequential([layers.InputLayer(shape=(64,))])
for made in (layers.Dense(24), layers.Dropout(0.9), layers.Dense(40), layers.Dense(5)):
    rebuilt.add(made)
widen_parameters = rebuilt.count_params() - 1560 - 205
