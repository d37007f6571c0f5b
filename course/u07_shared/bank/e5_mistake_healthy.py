# ---
# kind: mistake
# exercise: e5
# about: finds nothing wrong with the patient that is symmetric
# loses:
#   u07_e5_clinic_faults: |
#     faults['A']: not one of the options
#       expected: one of 'made twice', 'half shared', 'sign kept', 'too early'
#       actual:   'healthy'
#       hint:     the options are 'made twice', 'half shared', 'sign kept' and 'too early', each once
# checks:
#   u07_e5_clinic_faults: check_mapping
# hints:
#   u07_e5_clinic_faults: the options are 'made twice', 'half shared', 'sign kept' and 'too early', each once
# ---
# %% u07_e5_clinic
faults = {"A": "healthy", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
