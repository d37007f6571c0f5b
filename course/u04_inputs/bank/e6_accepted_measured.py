# ---
# kind: accepted
# exercise: e6
# about: measured in a loop, built anew
# ---
# %% u04_e6_clinic
fault = "Deaf"
full = patient.predict(tumours.x_test, verbose=0)
hears = dict()
for k in tumours.x_test:
    blank = dict(tumours.x_test)
    blank[k] = np.zeros((143, 10))
    hears[k] = np.sum(np.abs(full - patient.predict(blank, verbose=0)) > 1e-6)
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
