# ---
# kind: mistake
# exercise: e6
# about: zeroes one table after the other and puts none back
# loses:
#   u04_e6_clinic_hears: |
#     hears['error']: wrong number
#       expected: another number
#       actual:   143
#       hint:     so many change where another table is zero as well: put each table back before the next one is tried; and count those that change, not those that stay
# checks:
#   u04_e6_clinic_hears: check_mapping
# hints:
#   u04_e6_clinic_hears: 'so many change where another table is zero as well: put each table back before the next one is tried; and count those that change, not those that stay'
# ---
# %% u04_e6_clinic
fault = "deaf"
before = patient.predict(tumours.x_test, verbose=0)
x, hears = dict(tumours.x_test), {}
for name in ["mean", "error", "worst"]:
    x[name] = np.zeros_like(x[name])
    hears[name] = int((abs(before - patient.predict(x, verbose=0)) > 1e-6).sum())
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
