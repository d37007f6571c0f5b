# ---
# kind: mistake
# exercise: e5
# about: shares instead of counts
# loses:
#   u07_e5_clinic_betrays: |
#     changed['B']: wrong number
#       expected: another number
#       actual:   1.0
#       hint:     its two sides measure differently: swapped, each picture meets another layer of 16
# checks:
#   u07_e5_clinic_betrays: check_mapping
# hints:
#   u07_e5_clinic_betrays: 'its two sides measure differently: swapped, each picture meets another layer of 16'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 1.0, "C": 1.0, "D": 1.0}
other = {"A": 0, "B": 1.0, "C": 1.0, "D": 0}
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
