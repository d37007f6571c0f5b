# ---
# kind: accepted
# exercise: e4
# about: Keras' own zeros and operations
# ---
# %% u04_e4_off
z = ops.convert_to_numpy(ops.zeros((5, 10)))
without_worst = ops.convert_to_numpy(given({**patients, "worst": z}))
changes = ops.convert_to_numpy(ops.abs(given(patients) - without_worst)).flatten()
