# ---
# kind: accepted
# exercise: e3
# about: written with capitals and blanks
# ---
# %% u11_e3_fate
fate = {"A": "Comes back", "B": "python code", "C": "Unknown class ", "D": "Changed", "E": "Not saved", "F": "comes  back"}
