# ---
# kind: accepted
# exercise: e4
# about: adapted after the model was built, then built anew
# ---
# %% u05_e4_scaling
faults = {"D": "healthy", "C": "never", "B": "leak", "A": "held out"}
kept = {}
for letter in "ABCD":
    kept[letter] = round(float(patients[letter].layers[1].mean.numpy().item()), 2)
repaired = patient(parcels.x_train["weight"])
