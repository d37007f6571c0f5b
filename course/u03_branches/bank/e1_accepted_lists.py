# ---
# kind: accepted
# exercise: e1
# about: lists for shapes, sums left to Python
# ---
# %% u03_e1_read
shape_1 = [None, 12 + 12]
shape_2 = [None, 12]
shape_3 = [None, 12]
after_concatenated = 24 * 8 + 8
