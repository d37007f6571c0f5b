# ---
# kind: accepted
# exercise: e1
# about: a float from a division
# ---
# %% u04_e1_glued
glued_parameters = 2 * (20 + 1) * 64 / 4 + 33
