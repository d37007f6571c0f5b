# ---
# kind: mistake
# exercise: e6
# about: counts both trunks of patient D
# loses:
#   u06_e6_clinic_reads: |
#     reads['D']: wrong number
#       expected: another number
#       actual:   64
#       hint:     turned reads the one tensor that it is called on, not all that leads there
# checks:
#   u06_e6_clinic_reads: check_mapping
# hints:
#   u06_e6_clinic_reads: turned reads the one tensor that it is called on, not all that leads there
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 64}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
