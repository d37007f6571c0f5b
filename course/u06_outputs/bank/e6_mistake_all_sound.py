# ---
# kind: mistake
# exercise: e6
# about: thinks that every head reads the trunk
# loses:
#   u06_e6_clinic_reads: |
#     reads['A']: wrong number
#       expected: another number
#       actual:   32
#       hint:     the layer turned holds a weight for each number that it reads, and a bias
#     reads['C']: wrong number
#       expected: another number
#       actual:   32
# checks:
#   u06_e6_clinic_reads: check_mapping
# hints:
#   u06_e6_clinic_reads: the layer turned holds a weight for each number that it reads, and a bias
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 32, "B": 32, "C": 32, "D": 32}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
