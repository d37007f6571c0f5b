# ---
# kind: mistake
# exercise: e6
# about: the trunk has no activation
# loses:
#   u06_e6_clinic_repaired: |
#     repaired, layer 1 (Dense, 32 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u06_e6_clinic_repaired: check_same_architecture
# hints:
#   u06_e6_clinic_repaired: a layer without an activation is linear
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32)(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
