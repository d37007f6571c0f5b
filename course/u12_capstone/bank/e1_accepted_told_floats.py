# ---
# kind: accepted
# exercise: e1
# about: whole numbers as floats, capital letters
# ---
# %% u12_e1_told
silent = {"5": "Hidden", "4": "Renamed", "1": "Bypassed"}
fewer = {"1": 480.0, "4": 127.0, "5": 112.0}
