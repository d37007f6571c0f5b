# ---
# kind: accepted
# exercise: e6
# about: the patient's own layers, all but the narrow one
# ---
# %% u03_e6_clinic
import numpy as np

fault = "broadcast"
merge = next(l for l in patient.layers if isinstance(l, layers.Add))
raw, first, second = merge.input
six = next(l for l in patient.layers if getattr(l, "units", 0) == 6).output
wide = layers.Dense(10)(six)
repaired = keras.Model(patient.inputs, layers.Dense(1)(layers.Add()([raw, first, wide])))
lacking = np.int64(repaired.count_params() - patient.count_params())
