# ---
# kind: hostile
# about: stays below the limit of a cell's output in each of many cells
# max_points: 28
# events: [output-flood]
# ---
# %% before u01_e2_classifier
print("x" * 3_900_000)
# %% after u01_e2_classifier
print("x" * 3_900_000)
# %% before u01_e3_parity
print("x" * 3_900_000)
# %% after u01_e3_parity
print("x" * 3_900_000)
# %% before u01_e4_repaired
print("x" * 3_900_000)
# %% after u01_e4_repaired
print("x" * 3_900_000)
