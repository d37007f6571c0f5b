# ---
# kind: accepted
# exercise: e6
# about: the patient's own layers, the second tower moved to error
# ---
# %% u04_e6_clinic
fault = "deaf"
before = ops.convert_to_numpy(patient(tumours.x_test))
hears = {}
for k in ("worst", "error", "mean"):
    after = ops.convert_to_numpy(patient({**tumours.x_test, k: np.zeros((143, 10))}))
    hears[k] = len(np.flatnonzero(np.abs(before - after) > 1e-6))
m, e, w = patient.inputs
first, moved, third, last = [l for l in patient.layers if l.weights]
repaired = keras.Model([m, e, w], last(layers.concatenate([first(m), moved(e), third(w)])))
