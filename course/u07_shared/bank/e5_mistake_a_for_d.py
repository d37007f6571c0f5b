# ---
# kind: mistake
# exercise: e5
# about: the two with the right number of parameters exchanged
# loses:
#   u07_e5_clinic_faults: |
#     faults['A']: wrong text
#       expected: another text
#       actual:   'sign kept'
#       hint:     follow the wires from both inputs: what do they meet first?
#     faults['D']: wrong text
#       expected: another text
#       actual:   'too early'
#       hint:     all its layers are shared: what stands between them and the last unit?
# checks:
#   u07_e5_clinic_faults: check_mapping
# hints:
#   u07_e5_clinic_faults: 'follow the wires from both inputs: what do they meet first?'
# ---
# %% u07_e5_clinic
faults = {"A": "sign kept", "B": "half shared", "C": "made twice", "D": "too early"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
