# ---
# kind: mistake
# exercise: e6
# about: a list instead of a dict
# loses:
#   u04_e6_clinic_hears: |
#     hears: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 3 elements
#       hint:     replace one table at a time by zeros, and count every prediction of the 143 that changes, whether or not it crosses 0.5
# checks:
#   u04_e6_clinic_hears: check_mapping
# hints:
#   u04_e6_clinic_hears: replace one table at a time by zeros, and count every prediction of the 143 that changes, whether or not it crosses 0.5
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = [143, 0, 143]
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
