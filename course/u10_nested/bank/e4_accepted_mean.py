# ---
# kind: accepted
# exercise: e4
# about: stacked and averaged with an operation
# ---
# %% u10_e4_ensemble
x = keras.Input(shape=(64,), name="pixels")
votes = ops.stack([member(x) for member in reversed(members)], axis=0)
ensemble = keras.Model({"pixels": x}, ops.mean(votes, axis=0))
