# ---
# kind: mistake
# exercise: e6
# about: takes the drawing with two trunks for the sound one
# loses:
#   u06_e6_clinic_faults: |
#     faults['B']: wrong text
#       expected: another text
#       actual:   'two trunks'
#       hint:     its wires are as meant: read the words in the boxes, and let it predict a few pictures
#     faults['D']: wrong text
#       expected: another text
#       actual:   'one unit'
#       hint:     compare its parameters with those of build_two_heads()
# checks:
#   u06_e6_clinic_faults: check_mapping
# hints:
#   u06_e6_clinic_faults: 'its wires are as meant: read the words in the boxes, and let it predict a few pictures'
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "two trunks", "C": "chained", "D": "one unit"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
