# ---
# kind: mistake
# exercise: e5
# about: counts those that stay
# loses:
#   u07_e5_clinic_betrays: |
#     changed['A']: wrong number
#       expected: another number
#       actual:   10
#       hint:     |left - right| is the same when swapped
#     changed['B']: wrong number
#       expected: another number
#       actual:   0
#       hint:     its two sides measure differently: swapped, each picture meets another layer of 16
#     changed['C']: wrong number
#       expected: another number
#       actual:   0
#       hint:     its two sides measure differently: swapped, each picture meets another encoder
#     and 1 more
# checks:
#   u07_e5_clinic_betrays: check_mapping
# hints:
#   u07_e5_clinic_betrays: '|left - right| is the same when swapped'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 10, "B": 0, "C": 0, "D": 0}
other = {"A": 10, "B": 0, "C": 0, "D": 10}
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
