# ---
# kind: accepted
# exercise: e4
# about: asked the weights for what a unit reads
# ---
# %% u01_e4_clinic
fault = 'late'
reads = patient.layers[0].get_weights()[0].shape[0]
