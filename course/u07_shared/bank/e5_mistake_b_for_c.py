# ---
# kind: mistake
# exercise: e5
# about: the two with too many parameters exchanged
# loses:
#   u07_e5_clinic_faults: |
#     faults['B']: wrong text
#       expected: another text
#       actual:   'made twice'
#       hint:     count the boxes of 32 and those of 16 in the drawing
#     faults['C']: wrong text
#       expected: another text
#       actual:   'half shared'
#       hint:     count the boxes of 32 and those of 16 in the drawing
# checks:
#   u07_e5_clinic_faults: check_mapping
# hints:
#   u07_e5_clinic_faults: count the boxes of 32 and those of 16 in the drawing
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "made twice", "C": "half shared", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
