# ---
# kind: accepted
# exercise: e4
# about: new layers from the patient's settings, in the order meant
# ---
# %% u01_e4_clinic
dense = patient.layers[0]
kernel, bias = dense.weights
fault = "late"
reads = (dense.count_params() - bias.shape[0]) / dense.units
# %% u01_e4_repaired
repaired = keras.Sequential([keras.Input((8, 8))])
for old in [patient.layers[1], patient.layers[0], patient.layers[2]]:
    repaired.add(type(old).from_config(old.get_config()))
