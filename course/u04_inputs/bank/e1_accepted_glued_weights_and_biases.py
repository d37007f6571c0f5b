# ---
# kind: accepted
# exercise: e1
# about: adds weights and biases, as an integer of NumPy
# ---
# %% u04_e1_glued
glued_parameters = np.sum([20 * 32, 32, 32 * 1, 1])
