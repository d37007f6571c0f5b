# ---
# kind: accepted
# exercise: e4
# about: the fault in capitals, the last place of the shape
# ---
# %% u01_e4_clinic
fault = 'LATE'
reads = patient.input_shape[-1]
