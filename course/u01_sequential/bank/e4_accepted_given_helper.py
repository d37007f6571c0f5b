# ---
# kind: accepted
# exercise: e4
# about: repaired with the given helper
# ---
# %% u01_e4_clinic
fault = 'late'
reads = 8
# %% u01_e4_repaired
repaired = admitted(0, 1, 2)
