# ---
# kind: mistake
# exercise: e6
# about: operates on trained itself, so that hidden is frozen there, too
# loses:
#   u11_e6_clinic_left: |
#     left: wrong number
#       expected: another number
#       actual:   90
#       hint:     of trained's 314 numbers 90 would still be trained, for its hidden is frozen, too: a layer is one object wherever it stands; freeze it in a clone
# checks:
#   u11_e6_clinic_left: check_count
# hints:
#   u11_e6_clinic_left: 'of trained''s 314 numbers 90 would still be trained, for its hidden is frozen, too: a layer is one object wherever it stands; freeze it in a clone'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
trained.get_layer("hidden").trainable = False
repaired = keras.Model(trained.input, layers.Dense(1, activation="sigmoid")(trained.get_layer("joined").output))
