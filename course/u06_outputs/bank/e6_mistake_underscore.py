# ---
# kind: mistake
# exercise: e6
# about: a slip in other letters
# loses:
#   u06_e6_clinic_faults: |
#     faults['B']: not one of the options
#       expected: one of 'chained', 'one unit', 'two trunks', 'bypassed'
#       actual:   'one-unit'
#       hint:     did you mean 'one unit'?
#     faults['D']: not one of the options
#       expected: one of 'chained', 'one unit', 'two trunks', 'bypassed'
#       actual:   'two_trunks'
#       hint:     did you mean 'two trunks'?
# checks:
#   u06_e6_clinic_faults: check_mapping
# hints:
#   u06_e6_clinic_faults: did you mean 'one unit'?
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one-unit", "C": "chained", "D": "two_trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
