# ---
# kind: accepted
# exercise: e3
# about: capitals as Keras has them, built by zip
# ---
# %% u03_e3_choose
names = ["diet", "organs", "committee", "valve", "alarm"]
choices = dict(zip(names, ["Concatenate", "Add", "Average", "Multiply", "Maximum"]))
