# ---
# kind: mistake
# exercise: e6
# about: takes the pixels for the digit head
# loses:
#   u06_e6_clinic_faults: |
#     faults['A']: wrong text
#       expected: another text
#       actual:   'chained'
#       hint:     in the drawing, follow the wire into turned back to where it starts
#     faults['C']: wrong text
#       expected: another text
#       actual:   'bypassed'
#       hint:     in the drawing, follow the wire into turned back to where it starts
# checks:
#   u06_e6_clinic_faults: check_mapping
# hints:
#   u06_e6_clinic_faults: in the drawing, follow the wire into turned back to where it starts
# ---
# %% u06_e6_clinic
faults = {"A": "chained", "B": "one unit", "C": "bypassed", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
