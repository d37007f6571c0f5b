# ---
# kind: mistake
# exercise: e6
# about: counts verdicts that flip
# loses:
#   u04_e6_clinic_hears: |
#     hears['mean']: wrong number
#       expected: another number
#       actual:   37
#       hint:     replace one table at a time by zeros, and count every prediction of the 143 that changes, whether or not it crosses 0.5
#     hears['worst']: wrong number
#       expected: another number
#       actual:   79
# checks:
#   u04_e6_clinic_hears: check_mapping
# hints:
#   u04_e6_clinic_hears: replace one table at a time by zeros, and count every prediction of the 143 that changes, whether or not it crosses 0.5
# ---
# %% u04_e6_clinic
fault = "deaf"
before = patient.predict(tumours.x_test, verbose=0) > 0.5
hears = {}
for k, t in tumours.x_test.items():
    after = patient.predict({**tumours.x_test, k: 0 * t}, verbose=0) > 0.5
    hears[k] = int((before != after).sum())
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
