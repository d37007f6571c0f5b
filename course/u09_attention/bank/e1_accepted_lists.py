# ---
# kind: accepted
# exercise: e1
# about: lists for shapes, the sum from a loop
# ---
# %% u09_e1_predict
predicted = {"output": [6, 10], "scores": [4, 6, 9]}
wires = sum((n + 1) * 4 * 5 for n in (10, 12, 12))
predicted["parameters"] = predicted["longer"] = wires + (4 * 5 + 1) * 10
