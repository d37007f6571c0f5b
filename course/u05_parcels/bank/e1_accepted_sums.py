# ---
# kind: accepted
# exercise: e1
# about: sums spelled out, one entry at a time
# ---
# %% u05_e1_predict
predicted = {}
predicted["country"] = (4,)
predicted["words"] = (None, 16)
predicted["mean"] = (16,)
predicted["rows"] = 300 + 1 + 1
predicted["parameters"] = np.int64(13 * 4 + predicted["rows"] * 16)
predicted["longer"] = predicted["parameters"]
