# ---
# kind: mistake
# exercise: e6
# about: gives the layer's parameters
# loses:
#   u06_e6_clinic_reads: |
#     reads['A']: wrong number
#       expected: another number
#       actual:   65
#       hint:     the layer's parameters: a weight for each number read, and one bias
#     reads['B']: wrong number
#       expected: another number
#       actual:   33
#       hint:     the layer's parameters: a weight for each number read, and one bias
#     reads['C']: wrong number
#       expected: another number
#       actual:   11
#       hint:     the layer's parameters: a weight for each number read, and one bias
#     and 1 more
# checks:
#   u06_e6_clinic_reads: check_mapping
# hints:
#   u06_e6_clinic_reads: 'the layer''s parameters: a weight for each number read, and one bias'
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 65, "B": 33, "C": 11, "D": 33}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
