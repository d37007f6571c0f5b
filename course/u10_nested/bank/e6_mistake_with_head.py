# ---
# kind: mistake
# exercise: e6
# about: counts the head's arrays, too
# loses:
#   u10_e6_clinic_changed: |
#     changed['A']: wrong number
#       expected: another number
#       actual:   2
#       hint:     compare array by array with trained; the head is not part of the base
#     changed['B']: wrong number
#       expected: another number
#       actual:   8
#       hint:     a new norm begins with scale 1 and shift 0, and so does the trained one
#     changed['C']: wrong number
#       expected: another number
#       actual:   4
#       hint:     is features among those that moved?
#     and 1 more
# checks:
#   u10_e6_clinic_changed: check_mapping
# hints:
#   u10_e6_clinic_changed: compare array by array with trained; the head is not part of the base
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 2, "B": 8, "C": 4, "D": 10}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
