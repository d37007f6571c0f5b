# ---
# kind: mistake
# exercise: e5
# about: the two dicts exchanged
# loses:
#   u07_e5_clinic_betrays: |
#     changed['D']: wrong number
#       expected: another number
#       actual:   0
#       hint:     a - b changes its sign when swapped
# checks:
#   u07_e5_clinic_betrays: check_mapping
# hints:
#   u07_e5_clinic_betrays: a - b changes its sign when swapped
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 0}
other = {"A": 0, "B": 10, "C": 10, "D": 10}
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
